package huzhu.model.account;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Minutes of help given and received by person in one week, and what that does to their accounts.
 *
 * <p>Nothing is created or lost: in every week all minutes given equal all minutes received.
 *
 * <ul>
 *   <li>A caregiver of a visit gives, and the elder receives, the minutes of the service as the policy credits them; a
 *       visit by two is received twice. Help among spouses, or kin, is their own and counts only if the policy says so.
 *   <li>A helper at a session gives its minutes; those of all helpers are shared evenly among who attends, and minutes
 *       that do not divide go, one each, to the first of them in the order of place ids. Without anybody attending no
 *       session is held and none is credited.
 * </ul>
 */
public final class TimeBank {
    /**
     * One person's account.
     *
     * @param person whose
     * @param givenMinutes credited minutes given this week
     * @param receivedMinutes credited minutes received this week
     * @param balanceBefore minutes on the account before the week; below 0 for who received more than they gave
     * @param balanceAfter minutes on the account after the week, not cut at the cap
     * @param overCapMinutes minutes by which the account exceeds the policy's cap, 0 if it does not
     */
    public record Account(
            PersonId person,
            long givenMinutes,
            long receivedMinutes,
            long balanceBefore,
            long balanceAfter,
            long overCapMinutes) {}

    private final PlanView plan;
    private final Map<PersonId, Long> given = new HashMap<>();
    private final Map<PersonId, Long> received = new HashMap<>();

    private TimeBank(PlanView plan) {
        this.plan = plan;
    }

    /**
     * The accounts of all who give, receive or have a balance, sorted by id.
     *
     * @param balancesBefore minutes on each account before the week; 0 where a person is not named
     */
    public static List<Account> of(PlanView plan, Map<PersonId, Long> balancesBefore) {
        var bank = new TimeBank(plan);
        bank.creditVisits();
        bank.creditSessions();
        return bank.accounts(balancesBefore);
    }

    private void creditVisits() {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                var series = stop.visit().series();
                if (!credits(stop.volunteer().id(), series.elder().id())) {
                    continue;
                }
                long minutes = plan.county()
                        .policy()
                        .timeBank()
                        .creditedMinutes(series.service().id(), series.care().minutes());
                given.merge(stop.volunteer().id(), minutes, Long::sum);
                received.merge(series.elder().id(), minutes, Long::sum);
            }
        }
    }

    private void creditSessions() {
        var helpers = new LinkedHashMap<Session, Set<PersonId>>();
        plan.helpTours()
                .forEach(help -> helpers.computeIfAbsent(help.session(), session -> new TreeSet<>())
                        .add(help.volunteer().id()));
        var attendees = new HashMap<Session, TreeMap<DemandId, PersonId>>();
        plan.attending()
                .forEach(one -> attendees
                        .computeIfAbsent(one.session(), session -> new TreeMap<>())
                        .put(one.seat().id(), one.seat().series().elder().id()));
        helpers.forEach((session, givers) -> {
            var receivers = attendees.get(session);
            if (receivers != null) {
                credit(session, givers, receivers.values());
            }
        });
    }

    private void credit(Session session, Set<PersonId> helpers, Collection<PersonId> attendees) {
        long minutes = plan.county()
                .policy()
                .timeBank()
                .creditedMinutes(session.service(), session.time().minutes());
        helpers.forEach(helper -> given.merge(helper, minutes, Long::sum));
        shares(minutes * helpers.size(), attendees)
                .forEach((attendee, share) -> received.merge(attendee, share, Long::sum));
    }

    /**
     * Shares minutes out evenly; those that do not divide go, one each, to the first.
     *
     * @param attendees among whom, at least one; who stands there twice has two shares
     */
    public static SequencedMap<PersonId, Long> shares(long minutes, Collection<PersonId> attendees) {
        var shares = new LinkedHashMap<PersonId, Long>();
        long share = minutes / attendees.size();
        long rest = minutes % attendees.size();
        for (var attendee : attendees) {
            shares.merge(attendee, rest > 0 ? share + 1 : share, Long::sum);
            rest--;
        }
        return shares;
    }

    private boolean credits(PersonId giver, PersonId receiver) {
        var county = plan.county();
        return county.policy().timeBank().credits(county.ties(), giver, receiver);
    }

    private List<Account> accounts(Map<PersonId, Long> balancesBefore) {
        var before = new TreeMap<PersonId, Long>();
        balancesBefore.forEach((person, minutes) -> {
            if (minutes != 0) {
                before.put(person, minutes);
            }
        });
        given.keySet().forEach(person -> before.putIfAbsent(person, 0L));
        received.keySet().forEach(person -> before.putIfAbsent(person, 0L));
        return before.entrySet().stream()
                .map(entry -> account(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Account account(PersonId person, long before) {
        long gave = given.getOrDefault(person, 0L);
        long got = received.getOrDefault(person, 0L);
        long after = before + gave - got;
        long cap = plan.county().policy().timeBank().capMinutes();
        return new Account(person, gave, got, before, after, Math.max(0, after - cap));
    }
}

package huzhu.datasets.county;

import huzhu.datasets.policy.ContinuitySettings;
import huzhu.model.account.CareRecord;
import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.county.Past;
import huzhu.model.county.People;
import huzhu.model.demand.DemandExpansion;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Tie;
import huzhu.model.people.Ties;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Lays what the week before hands on over a county, as data: people who came before are tied to those they came to, those who
 * have waited weigh more, and what is overdue is asked for. Plans are made and judged by the same rules as without; prices of load
 * and of places look at the past that the county bears.
 */
final class PreviousWeek {
    private static final int MOST_WEEKS = 4;

    private static final double MOST_WEIGHT = 1000;

    private final County county;
    private final ContinuitySettings settings;
    private final List<CareRecord> records;

    private PreviousWeek(County county, ContinuitySettings settings, List<CareRecord> records) {
        this.county = county;
        this.settings = settings;
        this.records = records.stream()
                .filter(one -> county.findElder(one.elder()).isPresent())
                .toList();
    }

    /**
     * The county after a week with these records.
     *
     * @param past what it hands on besides
     */
    static County laidOver(County county, ContinuitySettings settings, List<CareRecord> records, Past past) {
        return new PreviousWeek(county, settings, records).county(past);
    }

    private County county(Past past) {
        var needs = county.needs();
        return new County(
                county.name(),
                county.week(),
                county.places(),
                new People(elders(), county.volunteers(), ties()),
                new Needs(needs.services(), requests(), needs.stays(), needs.sessions()),
                county.policy(),
                past);
    }

    private List<Elder> elders() {
        var weeks = new HashMap<PersonId, Integer>();
        records.forEach(one -> weeks.merge(one.elder(), Math.min(MOST_WEEKS, one.weeksWaiting()), Math::max));
        return county.elders().stream()
                .map(elder -> weighted(elder, weeks.getOrDefault(elder.id(), 0)))
                .toList();
    }

    private Elder weighted(Elder elder, int weeks) {
        double factor = 1 + settings.weightPerWeek() * weeks;
        return factor == 1
                ? elder
                : new Elder(
                        elder.person(),
                        elder.living(),
                        elder.level(),
                        elder.caregiverSex(),
                        elder.wants(),
                        Math.min(MOST_WEIGHT, elder.weightAdjust() * factor));
    }

    private Ties ties() {
        if (settings.tieStrength() == 0) {
            return county.ties();
        }
        var ties = new ArrayList<>(county.ties().all());
        var seen = new HashSet<Map.Entry<PersonId, PersonId>>();
        for (var one : records) {
            for (var carer : one.known()) {
                boolean mayMeet = !carer.equals(one.elder())
                        && county.findVolunteer(carer).isPresent()
                        && !county.ties().has(carer, one.elder(), Relation.CONFLICT);
                if (mayMeet && seen.add(Map.entry(carer, one.elder()))) {
                    ties.add(new Tie(carer, one.elder(), Relation.TRUSTED, settings.tieStrength()));
                }
            }
        }
        return new Ties(ties);
    }

    /** Requests, and one more for each derived need that is overdue and not due this week by its own rate. */
    private List<Request> requests() {
        if (settings.mostDays().isEmpty() && settings.carerCap() == 0) {
            return county.needs().requests();
        }
        var demand = DemandExpansion.expand(county);
        var requests = new KnownFaces(county, demand, settings.carerCap()).requests(records);
        for (var one : records) {
            var elder = county.requireElder(one.elder());
            boolean asked = demand.seriesOf(elder.id()).stream()
                    .anyMatch(series -> series.service().id().equals(one.service()));
            if (!asked && isOverdue(one) && isEntitled(elder, one)) {
                requests.add(request(one));
            }
        }
        return requests;
    }

    private boolean isOverdue(CareRecord one) {
        var sunday = county.week().date(DayOfWeek.SUNDAY);
        return Optional.ofNullable(settings.mostDays().get(one.service()))
                .filter(days -> days > 0)
                .flatMap(days -> one.lastVisit().map(day -> !day.plusDays(days).isAfter(sunday)))
                .orElse(false);
    }

    private boolean isEntitled(Elder elder, CareRecord one) {
        return county.needs().services().stream()
                        .anyMatch(service -> service.id().equals(one.service()) && service.perWeek(elder.level()) > 0)
                && elder.wants().map(wants -> wants.contains(one.service())).orElse(true)
                && county.needs().requests().stream()
                        .noneMatch(request -> request.elder().equals(elder.id())
                                && request.service().equals(one.service()));
    }

    private Request request(CareRecord one) {
        return new Request(
                new RequestId(one.elder() + ":" + one.service()),
                one.elder(),
                one.service(),
                OptionalDouble.of(1),
                county.requireService(one.service()).care(),
                Set.of(),
                Carers.ANYONE,
                Optional.empty());
    }
}

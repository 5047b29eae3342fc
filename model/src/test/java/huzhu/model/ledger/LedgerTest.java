package huzhu.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.ledger.Teller.Refusal;
import huzhu.model.ledger.Teller.Ruling;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Tie;
import huzhu.model.people.Ties;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PersonId A = new PersonId("a");
    private static final PersonId B = new PersonId("b");
    private static final PersonId E = new PersonId("e");

    private Ledger ledger;

    @BeforeEach
    void begins() {
        ledger = new Ledger();
        enter(new Draft(TransactionKind.START, "", DAY, List.of(), new LinkedHashMap<>()));
    }

    private Draft enter(Draft draft) {
        ledger.enter(new Transaction(ledger.size(), Instant.EPOCH, draft));
        return draft;
    }

    private Draft enter(Ruling ruling) {
        return enter(ruling.draft().orElseThrow());
    }

    private Teller teller(long cap) {
        return new Teller(ledger, cap);
    }

    private static CreditTerms terms(int cap) {
        return new CreditTerms(new TimeBankPolicy(cap, Map.of(new ServiceId("BATH"), 1.5)), Set.of());
    }

    private static WorkDone visit(String key, String service, Map<PersonId, Integer> came, PersonId... receivers) {
        return new WorkDone(
                receivers.length > 1,
                key,
                DAY,
                new ServiceId(service),
                new TreeMap<>(came),
                List.of(receivers),
                Map.of());
    }

    private long balance(PersonId person) {
        return ledger.balance(AccountId.of(person));
    }

    @Test
    void aVisitCreditsEachWhoCameAndChargesTheElderForAll() {
        enter(teller(1000).credit(visit("w/r#1", "BATH", Map.of(A, 60, B, 30), E), terms(1000)));
        assertThat(balance(A)).isEqualTo(90);
        assertThat(balance(B)).isEqualTo(45);
        assertThat(balance(E)).isEqualTo(-135);
        assertThat(ledger.entered("w/r#1")).isPresent();
    }

    @Test
    void helpWithinAHouseholdMovesNothing() {
        var own = new CreditTerms(new TimeBankPolicy(1000, Map.of()), Set.of(CreditTerms.Pair.of(E, A)));
        var draft = enter(teller(1000).credit(visit("w/r#1", "MEAL", Map.of(A, 30, B, 30), E), own));
        assertThat(balance(A)).isZero();
        assertThat(balance(B)).isEqualTo(30);
        assertThat(balance(E)).isEqualTo(-30);
        assertThat(draft.notes()).containsEntry(Draft.UNCREDITED, "a");
    }

    @Test
    void whatExceedsTheCapGoesToTheCommunity() {
        enter(teller(100).credit(visit("w/1", "MEAL", Map.of(A, 90), E), terms(100)));
        var second = enter(teller(100).credit(visit("w/2", "MEAL", Map.of(A, 30), E), terms(100)));
        assertThat(balance(A)).isEqualTo(100);
        assertThat(ledger.balance(AccountId.COMMUNITY)).isEqualTo(20);
        assertThat(balance(E)).isEqualTo(-120);
        assertThat(second.notes()).containsEntry(Draft.OVER_CAP, "20").containsEntry(Draft.CREDITED, "a=30");
    }

    @Test
    void anAccountThatALowerCapFindsFullKeepsWhatItHas() {
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 90), E), terms(1000)));
        enter(teller(50).credit(visit("w/2", "MEAL", Map.of(A, 30), E), terms(50)));
        assertThat(balance(A)).isEqualTo(90);
        assertThat(ledger.balance(AccountId.COMMUNITY)).isEqualTo(30);
    }

    @Test
    void whatIsSetAsidePaysFirst() {
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 90), B), terms(1000)));
        enter(teller(1000).redeem(A, E, 40, "", DAY));
        enter(teller(1000).credit(visit("w/2", "MEAL", Map.of(B, 60), E), terms(1000)));
        assertThat(ledger.balance(AccountId.heldFor(E))).isZero();
        assertThat(balance(E)).isEqualTo(-20);
        assertThat(balance(A)).isEqualTo(50);
    }

    @Test
    void nobodyGivesAwayWhatTheyDoNotHave() {
        assertThat(teller(1000).donate(A, 1, "", DAY).refusal()).contains(Refusal.NOT_ENOUGH);
        assertThat(teller(1000).redeem(A, A, 1, "", DAY).refusal()).contains(Refusal.NOT_ENOUGH);
        assertThat(teller(1000).grant(A, 1, "", DAY).refusal()).contains(Refusal.NOT_ENOUGH);
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 30), E), terms(1000)));
        assertThat(teller(1000).donate(A, 31, "", DAY).refusal()).contains(Refusal.NOT_ENOUGH);
        assertThat(teller(1000).donate(A, 30, "", DAY).draft()).isPresent();
    }

    @Test
    void aGroupMayOnlyDonate() {
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 30), E), terms(1000)));
        enter(teller(1000).group(A, DAY));
        assertThat(teller(1000).transfer(A, B, 10, "", DAY).refusal()).contains(Refusal.GROUP_ONLY_DONATES);
        assertThat(teller(1000).redeem(A, A, 10, "", DAY).refusal()).contains(Refusal.GROUP_ONLY_DONATES);
        assertThat(teller(1000).give(B, A, 10, "", DAY, Map.of()).refusal()).contains(Refusal.GROUP_ONLY_DONATES);
        enter(teller(1000).donate(A, 30, "", DAY));
        assertThat(ledger.balance(AccountId.COMMUNITY)).isEqualTo(30);
    }

    @Test
    void aReversalIsTheMirrorImageAndFreesTheKey() {
        enter(teller(20).credit(visit("w/1", "MEAL", Map.of(A, 30), E), terms(20)));
        enter(teller(20).reverse(1, "wrong", DAY));
        assertThat(ledger.balances().values()).containsOnly(0L);
        assertThat(ledger.entered("w/1")).isEmpty();
        assertThat(teller(20).reverse(1, "again", DAY).refusal()).contains(Refusal.NOT_REVERSIBLE);
        assertThat(teller(20).reverse(2, "back", DAY).refusal()).contains(Refusal.NOT_REVERSIBLE);
        assertThat(teller(20).reverse(9, "none", DAY).refusal()).contains(Refusal.NO_SUCH);
    }

    @Test
    void aReversalOfSomethingElseDoesNotFit() {
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 30), E), terms(1000)));
        var right = teller(1000).reverse(1, "x", DAY).draft().orElseThrow();
        var wrong = new Draft(right.kind(), "", DAY, List.of(), right.notes());
        assertThat(ledger.misfit(new Transaction(2, Instant.EPOCH, wrong))).contains(Ledger.Misfit.REVERSAL);
        assertThat(ledger.misfit(new Transaction(2, Instant.EPOCH, right))).isEmpty();
        assertThat(ledger.misfit(new Transaction(3, Instant.EPOCH, right))).contains(Ledger.Misfit.NUMBER);
    }

    @Test
    void allBalancesTogetherStayZeroWhateverIsEntered() {
        for (long seed = 0; seed < 200; seed++) {
            begins();
            var random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                step(random, i);
                assertThat(ledger.balances().values().stream().mapToLong(x -> x).sum())
                        .as("seed %d step %d", seed, i)
                        .isZero();
            }
            assertThat(ledger.balances().entrySet())
                    .as("seed %d", seed)
                    .filteredOn(one -> one.getKey().person().isEmpty())
                    .allMatch(one -> one.getValue() >= 0)
                    .hasSizeLessThan(20);
            assertThat(ledger.balances().entrySet())
                    .filteredOn(one -> one.getKey().person().isPresent())
                    .allMatch(one -> one.getValue() <= 100);
        }
    }

    private void step(Random random, int i) {
        var one = new PersonId("p" + random.nextInt(5));
        var other = new PersonId("q" + random.nextInt(5));
        int minutes = 1 + random.nextInt(70);
        var teller = teller(100);
        var draft = switch (random.nextInt(8)) {
            case 0 -> teller.donate(one, minutes, "", DAY).draft();
            case 1 -> teller.grant(other, minutes, "", DAY).draft();
            case 2 -> teller.transfer(one, other, minutes, "", DAY).draft();
            case 3 -> teller.redeem(one, other, minutes, "", DAY).draft();
            case 4 -> teller.release(one, other, minutes, "", DAY).draft();
            case 5 -> teller.give(one, other, minutes, "", DAY, Map.of()).draft();
            default ->
                Optional.of(teller.credit(
                        random.nextBoolean()
                                ? visit("k" + i, "BATH", Map.of(one, minutes, A, minutes), other)
                                : visit("k" + i, "SOC", Map.of(one, minutes), other, B, E),
                        terms(100)));
        };
        draft.ifPresent(this::enter);
    }

    @Test
    void householdsAreAddedUpBothWays() {
        var ties = new Ties(List.of(new Tie(E, A, Relation.SPOUSE, 1)));
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(B, 30), E), terms(1000)));
        enter(teller(1000).credit(visit("w/2", "MEAL", Map.of(A, 20), B), terms(1000)));
        enter(teller(1000).give(B, A, 5, "", DAY, Map.of()));
        assertThat(Reciprocity.of(ledger, ties)).containsExactly(new Reciprocity.Balance(A, B, 20, 35));
    }

    @Test
    void promisesFallDueFromAnAgeOnAndAddUp() {
        enter(teller(1000).credit(visit("w/1", "MEAL", Map.of(A, 31), E), terms(1000)));
        enter(teller(1000).credit(visit("w/2", "MEAL", Map.of(B, 20), E), terms(1000)));
        enter(teller(1000).redeem(B, E, 5, "", DAY));
        var assumptions = new Promise.Assumptions(75, 3, -0.5);
        var promise = Promise.of(
                ledger, 2026, 3, assumptions, person -> person.equals(A) ? OptionalInt.of(1952) : OptionalInt.empty());
        assertThat(promise.years())
                .containsExactly(
                        new Promise.Year(2026, 20, 2, 51 * 52),
                        new Promise.Year(2027, 11, 1, 51 * 26),
                        new Promise.Year(2028, 10, 1, 51 * 13));
        assertThat(promise.owedMinutes()).isEqualTo(51);
        assertThat(promise.laterMinutes()).isEqualTo(10);
        assertThat(promise.unknownAge()).isEqualTo(1);
        assertThat(promise.weeks()).isEqualTo(1);
    }
}

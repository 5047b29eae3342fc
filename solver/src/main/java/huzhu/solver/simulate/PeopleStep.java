package huzhu.solver.simulate;

import huzhu.model.need.NeedLevel;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Elder;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Sex;
import huzhu.model.population.Change;
import huzhu.model.population.PeoplePolicy;
import huzhu.model.population.Rates;
import huzhu.solver.simulate.Draws.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One week of births into old age, deaths, moves and changing need. All rates are constant within a week; who dies or moves away
 * changes no level that week.
 */
final class PeopleStep {
    /** Share of men among those who turn 60: rural China, as in the synthetic county. */
    private static final double MEN_AT_SIXTY = 0.49;

    private static final int SIXTY = 60;
    private static final int DECADE = 10;

    private final Rates rates;
    private final PeoplePolicy policy;
    private final Draws draws;
    private final List<NeedLevel> levelsOfSixties;
    private final List<Elder> donors;

    PeopleStep(Population population, Rates rates, PeoplePolicy policy, Draws draws) {
        this.rates = rates;
        this.policy = policy;
        this.draws = draws;
        var start = population.start();
        donors = start.elders();
        levelsOfSixties = donors.stream()
                .filter(elder -> elder.person()
                        .ageGroup(start.year())
                        .filter(AgeGroup.SIXTIES::equals)
                        .isPresent())
                .map(Elder::level)
                .toList();
    }

    /** Takes everybody through one week. */
    void apply(Population population, int week, int year) {
        int yearsLater = year - population.start().year();
        for (var resident : new ArrayList<>(population.residents())) {
            resident.grow(week + 1, yearsLater);
            live(population, resident, week, year);
        }
        for (var donor : donors) {
            arrive(population, donor, week, year, Purpose.NEWLY_SIXTY);
            arrive(population, donor, week, year, Purpose.RETURNING);
        }
    }

    private void live(Population population, Resident resident, int week, int year) {
        var person = resident.elder().person();
        int age = Rates.age(person, year);
        var level = resident.elder().level();
        double death = rates.perYear(Change.DEATH, person.sex(), age, level)
                * rates.perYear(Change.DEATH_RATIO, person.sex(), age, level)
                * policy.deathFactor();
        if (draws.happens(Rates.weekly(death), week, person.id(), Purpose.DEATH)) {
            population.remove(person.id());
            population.count(Event.DIED);
        } else if (draws.happens(Rates.weekly(policy.departingPerYear()), week, person.id(), Purpose.DEPARTURE)) {
            population.remove(person.id());
            population.count(Event.MOVED_AWAY);
        } else {
            change(population, resident, week, age);
        }
    }

    private void change(Population population, Resident resident, int week, int age) {
        var elder = resident.elder();
        var sex = elder.person().sex();
        double up = Rates.weekly(rates.perYear(Change.DECLINE, sex, age, elder.level()) * policy.declineFactor());
        double down = Rates.weekly(rates.perYear(Change.RECOVERY, sex, age, elder.level()) * policy.recoveryFactor());
        double drawn = draws.unit(week, elder.id(), Purpose.LEVEL);
        // From both ends of one number, so that a higher rate of decline never takes a recovery away.
        if (drawn < up && resident.level() < NeedLevel.COMPLETE.number()) {
            resident.becomes(with(elder, NeedLevel.of(resident.level() + 1)));
            population.count(Event.LEVEL_UP);
        } else if (drawn >= 1 - down && resident.level() > 0) {
            resident.becomes(with(elder, NeedLevel.of(resident.level() - 1)));
            population.count(Event.LEVEL_DOWN);
        }
    }

    private static Elder with(Elder elder, NeedLevel level) {
        return new Elder(
                elder.person(), elder.living(), level, elder.caregiverSex(), elder.wants(), elder.weightAdjust());
    }

    /** Each elder of the start stands for their share of the newcomers, who live where they do: arrivals depend on nothing else. */
    private void arrive(Population population, Elder donor, int week, int year, Purpose how) {
        boolean newly = how == Purpose.NEWLY_SIXTY;
        double rate = newly ? policy.newlySixtyPerYear() : policy.returningPerYear();
        if (!draws.happens(Rates.weekly(rate), week, donor.id(), how)) {
            return;
        }
        var id = freshId(population, donor, week, newly ? "n" : "r");
        int age = newly ? SIXTY : SIXTY + draws.below(DECADE, week, id, Purpose.AGE);
        var sex = draws.happens(MEN_AT_SIXTY, week, id, Purpose.SEX) ? Sex.MALE : Sex.FEMALE;
        var level = levelsOfSixties.isEmpty()
                ? NeedLevel.INTACT
                : levelsOfSixties.get(draws.below(levelsOfSixties.size(), week, id, Purpose.FIRST_LEVEL));
        var person = new Person(
                id,
                "",
                Optional.of(sex),
                OptionalInt.of(year - age),
                donor.person().village(),
                donor.person().location());
        double birthday = newly ? 0 : draws.unit(week, id, Purpose.BIRTHDAY);
        population.add(
                new Elder(person, donor.living(), level, Optional.empty(), donor.wants(), 1),
                birthday,
                week + 1,
                year - population.start().year());
        population.count(newly ? Event.NEWLY_60 : Event.RETURNED);
    }

    private static PersonId freshId(Population population, Elder donor, int week, String kind) {
        var id = donor.id() + "." + kind + week;
        while (population.lives(new PersonId(id)) || population.isGiver(new PersonId(id))) {
            id += "x";
        }
        return new PersonId(id);
    }
}

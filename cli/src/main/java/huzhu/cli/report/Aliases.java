package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.PersonId;
import huzhu.model.request.StayId;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What people are called in reports: by pseudonyms, unless names were asked for.
 *
 * <p>A pseudonym is the person's row in their table, such as "elder 12": whoever has the tables can follow it, nobody else
 * can. Ids of visits and stays often hold the id of a person, so they are rewritten too, also inside reasons.
 */
public final class Aliases {
    private static final Pattern WORD = Pattern.compile("[^,;\\s]+");
    private static final Properties ID_POSITIONS = idPositions();

    private final PlanningProblem problem;
    private final Messages words;
    private final boolean named;
    private final Map<String, String> people = new HashMap<>();

    private Aliases(PlanningProblem problem, Messages words, boolean named) {
        this.problem = problem;
        this.words = words;
        this.named = named;
        var volunteers = problem.county().volunteers();
        for (int i = 0; i < volunteers.size(); i++) {
            people.put(volunteers.get(i).id().value(), words.text("alias.volunteer", String.valueOf(i + 1)));
        }
        var elders = problem.county().elders();
        for (int i = 0; i < elders.size(); i++) {
            people.put(elders.get(i).id().value(), words.text("alias.elder", String.valueOf(i + 1)));
        }
    }

    private static Properties idPositions() {
        var positions = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Aliases.class.getResourceAsStream("reason_ids.properties"), "reason_ids")) {
            positions.load(in);
            return positions;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reason_ids.properties from the program's own jar", e);
        }
    }

    /** Pseudonyms of everybody. */
    public static Aliases pseudonyms(PlanningProblem problem, Messages words) {
        return new Aliases(problem, words, false);
    }

    /** Names and ids as they are, for those who may see them. */
    public static Aliases names(PlanningProblem problem, Messages words) {
        return new Aliases(problem, words, true);
    }

    /** Whether people appear by name and id. */
    boolean areNames() {
        return named;
    }

    /** What a person is called. */
    String of(PersonId person) {
        if (!named) {
            return people.getOrDefault(person.value(), words.text("alias.somebody"));
        }
        var county = problem.county();
        return county.findElder(person)
                .map(elder -> elder.person())
                .or(() -> county.findVolunteer(person).map(volunteer -> volunteer.person()))
                .map(one -> one.name())
                .filter(name -> !name.isBlank() && !name.equals(person.value()))
                .map(name -> words.text("alias.named", name, person.value()))
                .orElse(person.value());
    }

    /** The age group of an elder in words; blank where nobody knows it. */
    String age(PersonId elder) {
        return problem.county()
                .findElder(elder)
                .flatMap(one -> one.person().ageGroup(problem.county().year()))
                .map(AgeGroup::key)
                .map(key -> words.text("group.by_age_group." + key))
                .orElse("");
    }

    /** What a visit, place or stay is called. */
    String demand(String id) {
        return named ? id : alias(id).orElse(id);
    }

    private Optional<String> alias(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        var demand = new DemandId(id);
        return Optional.ofNullable(people.get(id))
                .or(() -> problem.demand()
                        .findVisit(demand)
                        .map(visit -> demand(
                                visit.series().elder().id(),
                                visit.series().service().id(),
                                visit.number())))
                .or(() -> problem.demand()
                        .findSeat(demand)
                        .map(seat -> demand(
                                seat.series().elder().id(),
                                seat.series().service().id(),
                                seat.number())))
                .or(() -> problem.county()
                        .findStay(new StayId(id))
                        .map(stay -> words.text("alias.stay", of(stay.elder()))));
    }

    private String demand(PersonId elder, ServiceId service, int number) {
        return words.text(
                "alias.demand", of(elder), Chart.name(problem.county(), service, words), String.valueOf(number));
    }

    /** Turns reasons into sentences in which people are called so. */
    Function<Reason, String> in(Function<Reason, String> sentences) {
        return named ? sentences : reason -> sentences.apply(hidden(reason));
    }

    private Reason hidden(Reason reason) {
        var ids = Arrays.asList(ID_POSITIONS.getProperty(reason.code(), "").split(","));
        return new Reason(
                reason.code(),
                IntStream.range(0, reason.arguments().size())
                        .mapToObj(i -> hidden(reason.arguments().get(i), ids.contains(String.valueOf(i))))
                        .toList());
    }

    /** A number is an id only where the reason says so: elsewhere it counts something. */
    private String hidden(String argument, boolean holdsIds) {
        if (!holdsIds && argument.chars().allMatch(Character::isDigit)) {
            return argument;
        }
        return alias(argument)
                .orElseGet(() -> WORD.matcher(argument)
                        .replaceAll(word -> Matcher.quoteReplacement(
                                isCount(word.group(), holdsIds) ? word.group() : demand(word.group()))));
    }

    private static boolean isCount(String word, boolean holdsIds) {
        return !holdsIds && word.chars().allMatch(Character::isDigit);
    }
}

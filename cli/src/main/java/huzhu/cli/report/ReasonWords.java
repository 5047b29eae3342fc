package huzhu.cli.report;

import huzhu.cli.message.BilingualName;
import huzhu.cli.message.CodeWords;
import huzhu.cli.message.Messages;
import huzhu.model.county.County;
import huzhu.model.place.Village;
import huzhu.model.service.Service;
import huzhu.model.shortage.Reason;
import huzhu.solver.explain.ReasonTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reasons as sentences for people: villages and services by name, sexes and the like in words, all in one language. */
public final class ReasonWords implements Function<Reason, String> {
    private static final Properties POSITIONS = positions();
    private static final String VILLAGES = "villages";
    private static final String LIST = ", ";

    private static final int BRIEF = 10;

    private final Messages words;
    private final Map<String, String> services;
    private final Map<String, String> villages;

    /** Items of a list that are named; how many more there are is said. */
    private final int named;

    /** Words for reasons in this county, with every item of a list. */
    public ReasonWords(County county, Messages words) {
        this.words = words;
        named = Integer.MAX_VALUE;
        services = county.needs().services().stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> name(one, words)));
        villages = county.places().villages().stream()
                .collect(Collectors.toMap(one -> one.id().value(), Village::name));
    }

    private ReasonWords(ReasonWords like, int named) {
        words = like.words;
        services = like.services;
        villages = like.villages;
        this.named = named;
    }

    /** The same for a terminal: of a long list, the first items and how many more. */
    public ReasonWords brief() {
        return new ReasonWords(this, BRIEF);
    }

    /** A service's name in the reader's language, its id where it has none. */
    public String of(Service service) {
        return name(service, words);
    }

    private static String name(Service service, Messages words) {
        return service.name().isBlank() ? service.id().value() : BilingualName.in(words.language(), service.name());
    }

    private static Properties positions() {
        var positions = new Properties();
        try (var in = Objects.requireNonNull(
                ReasonWords.class.getResourceAsStream("reason_names.properties"), "reason_names")) {
            positions.load(in);
            return positions;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reason_names.properties from the program's own jar", e);
        }
    }

    @Override
    public String apply(Reason reason) {
        var namesOf = names(reason.code());
        var arguments = IntStream.range(0, reason.arguments().size())
                .mapToObj(i -> shown(reason.arguments().get(i), namesOf.getOrDefault(i, Map.of())))
                .toList();
        return ReasonTexts.text(new Reason(reason.code(), arguments), words.locale());
    }

    /** Names by id for each argument that holds ids. */
    private Map<Integer, Map<String, String>> names(String code) {
        var names = new HashMap<Integer, Map<String, String>>();
        var fields = List.of(POSITIONS.getProperty(code, "").split(" "));
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            names.put(Integer.valueOf(fields.get(i + 1)), fields.get(i).equals(VILLAGES) ? villages : services);
        }
        return names;
    }

    private String shown(String argument, Map<String, String> names) {
        var items = List.of(argument.split(LIST));
        if (names.isEmpty() && items.size() <= named) {
            return words.has("value." + argument) ? words.text("value." + argument) : CodeWords.in(words, argument);
        }
        var shown = items.stream()
                .limit(named)
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(words.text("list.separator")));
        return items.size() <= named ? shown : words.text("list.more", shown, items.size() - named);
    }
}

package huzhu.model.account;

import huzhu.model.county.County;
import huzhu.model.demand.Series;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Living;
import huzhu.model.people.Person;
import huzhu.model.people.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way to break the need of visits down; each visit falls into one group, and that of unknown key is {@code ""}. */
public enum Grouping {
    LEVEL("by_level") {
        @Override
        public String key(County county, Series series) {
            return String.valueOf(series.elder().level().number());
        }

        @Override
        public List<String> keys(County county) {
            return List.of("0", "1", "2", "3", "4");
        }
    },
    SERVICE("by_service") {
        @Override
        public String key(County county, Series series) {
            return series.service().id().value();
        }

        @Override
        public List<String> keys(County county) {
            return county.needs().services().stream()
                    .map(service -> service.id().value())
                    .toList();
        }
    },
    VILLAGE("by_village") {
        @Override
        public String key(County county, Series series) {
            return series.elder().person().village().value();
        }

        @Override
        public List<String> keys(County county) {
            return county.places().villages().stream()
                    .map(village -> village.id().value())
                    .toList();
        }
    },
    AGE_GROUP("by_age_group") {
        @Override
        public String key(County county, Series series) {
            return person(series).ageGroup(county.year()).map(AgeGroup::key).orElse(UNKNOWN);
        }

        @Override
        public List<String> keys(County county) {
            return withUnknown(Arrays.stream(AgeGroup.values()).map(AgeGroup::key));
        }
    },
    SEX("by_sex") {
        @Override
        public String key(County county, Series series) {
            return person(series).sex().map(Grouping::letter).orElse(UNKNOWN);
        }

        @Override
        public List<String> keys(County county) {
            return withUnknown(Arrays.stream(Sex.values()).map(Grouping::letter));
        }
    },
    LIVING("by_living") {
        @Override
        public String key(County county, Series series) {
            return series.elder().living().map(Grouping::word).orElse(UNKNOWN);
        }

        @Override
        public List<String> keys(County county) {
            return withUnknown(Arrays.stream(Living.values()).map(Grouping::word));
        }
    };

    /** Key of the group whose key is not known. */
    public static final String UNKNOWN = "";

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    /** The name used in output files, for example {@code by_level}. */
    public String title() {
        return title;
    }

    /** The group that visits of this series fall into. */
    public abstract String key(County county, Series series);

    /** All keys that may occur, in the order of reports: tables in their own order, unknown last. */
    public abstract List<String> keys(County county);

    private static String letter(Sex sex) {
        return switch (sex) {
            case MALE -> "m";
            case FEMALE -> "f";
        };
    }

    private static Person person(Series series) {
        return series.elder().person();
    }

    private static String word(Living living) {
        return living.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> withUnknown(Stream<String> known) {
        return Stream.concat(known, Stream.of(UNKNOWN)).toList();
    }
}

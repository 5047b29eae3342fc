package huzhu.cli.report.diff;

import huzhu.model.change.Encounter;
import huzhu.model.change.PersonChange;
import huzhu.model.introduction.Introduction;
import huzhu.model.introduction.NewPair;
import huzhu.model.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who must be told that they come along to another visit, or to none, when a published plan has been changed. */
public final class IntroductionDiff {
    private record Key(PersonId by, NewPair.People pair) {}

    private IntroductionDiff() {}

    /** The differences between introductions that people were told of and those of the new plan. */
    public static List<PersonChange> of(List<Introduction> told, List<Introduction> now) {
        var old = byKey(told);
        var fresh = byKey(now);
        var keys = new ArrayList<>(old.keySet());
        fresh.keySet().stream().filter(key -> !old.containsKey(key)).forEach(keys::add);
        var changes = new ArrayList<PersonChange>();
        for (var key : keys) {
            var was = Optional.ofNullable(old.get(key));
            var is = Optional.ofNullable(fresh.get(key));
            if (!was.map(IntroductionDiff::encounter).equals(is.map(IntroductionDiff::encounter))) {
                changes.add(new PersonChange(
                        key.by(),
                        PersonChange.Role.INTRODUCES,
                        is.or(() -> was).orElseThrow().visit().value(),
                        was.map(IntroductionDiff::encounter),
                        is.map(IntroductionDiff::encounter),
                        false));
            }
        }
        return changes;
    }

    private static Map<Key, NewPair> byKey(List<Introduction> introductions) {
        var byKey = new LinkedHashMap<Key, NewPair>();
        for (var one : introductions) {
            one.by().ifPresent(who -> byKey.put(new Key(who, one.pair().people()), one.pair()));
        }
        return byKey;
    }

    private static Encounter encounter(NewPair pair) {
        return new Encounter(pair.day(), pair.startMinute(), pair.endMinute(), List.of(pair.carer()));
    }
}

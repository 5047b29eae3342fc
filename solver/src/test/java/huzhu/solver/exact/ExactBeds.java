package huzhu.solver.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import huzhu.model.county.County;
import huzhu.model.demand.Series;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.place.Room;
import huzhu.model.plan.BedStay;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.rule.RoomRules;
import huzhu.model.rule.RoomSex;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which stay gets which bed, and on which days that keeps its elder there. */
final class ExactBeds {
    private record Choice(Stay stay, Room room, int bed, BoolVar taken) {}

    private final CpModel model;
    private final County county;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<StayId, BoolVar> placed = new LinkedHashMap<>();
    private final Map<PersonId, Map<Set<Stay>, BoolVar>> selections = new LinkedHashMap<>();

    ExactBeds(CpModel model, County county) {
        this.model = model;
        this.county = county;
        county.needs().stays().forEach(this::addStay);
        addConflicts();
        county.elders().forEach(elder -> selections.put(elder.id(), addSelections(elder)));
    }

    private void addStay(Stay stay) {
        var given = model.newBoolVar("placed " + stay.id());
        placed.put(stay.id(), given);
        var taken = LinearExpr.newBuilder();
        for (var room : county.places().rooms()) {
            if (RoomRules.allAllow(county, stay, room)) {
                for (int bed = 1; bed <= room.beds(); bed++) {
                    var choice = model.newBoolVar(stay.id() + " in " + room.id() + "/" + bed);
                    choices.add(new Choice(stay, room, bed, choice));
                    taken.add(choice);
                }
            }
        }
        model.addEquality(taken.build(), given);
    }

    private void addConflicts() {
        for (int i = 0; i < choices.size(); i++) {
            for (int j = i + 1; j < choices.size(); j++) {
                var one = choices.get(i);
                var other = choices.get(j);
                if (!one.stay.id().equals(other.stay.id()) && one.stay.overlaps(other.stay) && clash(one, other)) {
                    model.addAtMostOne(new Literal[] {one.taken, other.taken});
                }
            }
        }
    }

    private boolean clash(Choice one, Choice other) {
        if (one.stay.elder().equals(other.stay.elder())) {
            return true;
        }
        boolean sameRoom = one.room.id().equals(other.room.id());
        return sameRoom
                && (one.bed == other.bed
                        || !RoomSex.mayShare(
                                county,
                                one.room,
                                county.requireElder(one.stay.elder()),
                                county.requireElder(other.stay.elder())));
    }

    /** One literal for every set of an elder's stays, true for the set that is placed. */
    private Map<Set<Stay>, BoolVar> addSelections(Elder elder) {
        var own = county.needs().stays().stream()
                .filter(stay -> stay.elder().equals(elder.id()))
                .toList();
        var literals = new LinkedHashMap<Set<Stay>, BoolVar>();
        for (int mask = 0; mask < 1 << own.size(); mask++) {
            var stays = new LinkedHashSet<Stay>();
            var chosen = model.newBoolVar(elder.id() + " has stays " + mask);
            for (int i = 0; i < own.size(); i++) {
                boolean in = (mask >> i & 1) != 0;
                if (in) {
                    stays.add(own.get(i));
                }
                model.addImplication(
                        chosen, in ? placed(own.get(i)) : placed(own.get(i)).not());
            }
            literals.put(stays, chosen);
        }
        model.addExactlyOne(literals.values().toArray(Literal[]::new));
        return literals;
    }

    /** Whether a stay is given a bed. */
    BoolVar placed(Stay stay) {
        return Objects.requireNonNull(placed.get(stay.id()));
    }

    /** The sets of stays that an elder may be given, each with the literal that says it is. */
    Map<Set<Stay>, BoolVar> selectionsOf(Elder elder) {
        return Objects.requireNonNull(selections.get(elder.id()));
    }

    /** Occurrences of a series that stay in the demand when its elder has exactly these stays. */
    int occurrencesLeft(Series series, Set<Stay> stays) {
        return series.occurrencesLeft(Series.homeDays(stays, county.week()));
    }

    /** Stays which, once placed, keep a person fully in a bed on a day. */
    List<Literal> keeping(PersonId person, DayOfWeek day) {
        return county.needs().stays().stream()
                .filter(stay -> stay.elder().equals(person)
                        && stay.coversDay(county.week().date(day)))
                .map(stay -> (Literal) placed(stay))
                .toList();
    }

    /** The bed list that the solver found. */
    List<BedStay> read(CpSolver solver) {
        return choices.stream()
                .filter(choice -> solver.booleanValue(choice.taken))
                .map(choice -> new BedStay(
                        choice.stay.id(),
                        choice.stay.elder(),
                        choice.room.id(),
                        choice.bed,
                        choice.stay.from(),
                        choice.stay.to()))
                .toList();
    }
}

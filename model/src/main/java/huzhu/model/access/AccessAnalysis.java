package huzhu.model.access;

import huzhu.model.county.County;
import huzhu.model.people.Elder;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.service.Skill;
import huzhu.model.travel.Travel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Access to beds, to a skill and to volunteers, village by village.
 *
 * <p>Catchments lie between villages' points, with the heads of all their elders, and homes or volunteers; a volunteer counts no
 * farther than the limit they name. Elders near enough are counted where they live. Cost: villages × suppliers and elders ×
 * suppliers, the latter mostly a comparison of two numbers.
 */
public final class AccessAnalysis {
    private static final double HEADS = 1000;

    private final County county;
    private final AccessPolicy policy;
    private final Travel travel;
    private final List<Village> villages;
    private final Map<VillageId, List<Elder>> elders;

    private AccessAnalysis(County county, AccessPolicy policy) {
        this.county = county;
        this.policy = policy;
        travel = new Travel(county.policy().travel(), county.places().roads());
        villages = county.places().villages();
        elders = county.elders().stream()
                .collect(Collectors.groupingBy(elder -> elder.person().village()));
    }

    /**
     * The figures of all villages, in the order of their table.
     *
     * @param skill what makes a volunteer count as {@link SupplyKind#SKILLED}
     */
    public static List<VillageAccess> of(County county, AccessPolicy policy, Skill skill) {
        return new AccessAnalysis(county, policy).all(skill);
    }

    private List<VillageAccess> all(Skill skill) {
        var kinds = new EnumMap<SupplyKind, List<VillageAccess.Figures>>(SupplyKind.class);
        for (var kind : SupplyKind.values()) {
            kinds.put(kind, figures(suppliers(kind, skill)));
        }
        var all = new ArrayList<VillageAccess>();
        for (int i = 0; i < villages.size(); i++) {
            int at = i;
            var figures = new EnumMap<SupplyKind, VillageAccess.Figures>(SupplyKind.class);
            kinds.forEach((kind, list) -> figures.put(kind, list.get(at)));
            all.add(new VillageAccess(villages.get(i), eldersOf(villages.get(i)).size(), figures));
        }
        return List.copyOf(all);
    }

    private List<Elder> eldersOf(Village village) {
        return elders.getOrDefault(village.id(), List.of());
    }

    private List<Supplier> suppliers(SupplyKind kind, Skill skill) {
        return switch (kind) {
            case BEDS -> homes();
            case SKILLED ->
                volunteers(county.volunteers().stream()
                        .filter(one -> one.skills().contains(skill))
                        .toList());
            case VOLUNTEERS -> volunteers(county.volunteers());
        };
    }

    private List<Supplier> homes() {
        var beds = new HashMap<HomeId, Integer>();
        for (Room room : county.places().rooms()) {
            beds.merge(room.home(), room.beds(), Integer::sum);
        }
        return county.places().homes().stream()
                .filter(home -> beds.getOrDefault(home.id(), 0) > 0)
                .map(home -> new Supplier(
                        home.location(), policy.homeMode(), Double.POSITIVE_INFINITY, beds.getOrDefault(home.id(), 0)))
                .toList();
    }

    private static List<Supplier> volunteers(List<Volunteer> volunteers) {
        return volunteers.stream()
                .map(Supplier::of)
                .filter(one -> one.amount() > 0)
                .toList();
    }

    private List<VillageAccess.Figures> figures(List<Supplier> suppliers) {
        var pairs = new ArrayList<FloatingCatchment.Pair>();
        var nearestKm = new double[villages.size()];
        var nearestMinutes = new int[villages.size()];
        for (int i = 0; i < villages.size(); i++) {
            var at = villages.get(i).location();
            nearestKm[i] = Double.POSITIVE_INFINITY;
            nearestMinutes[i] = Integer.MAX_VALUE;
            for (int j = 0; j < suppliers.size(); j++) {
                var supplier = suppliers.get(j);
                double km = travel.roadKm(supplier.mode(), supplier.location(), at);
                int minutes = travel.minutes(supplier.mode(), supplier.location(), at);
                nearestKm[i] = Math.min(nearestKm[i], km);
                nearestMinutes[i] = Math.min(nearestMinutes[i], minutes);
                if (km <= supplier.maxKm() && minutes <= policy.reachMinutes()) {
                    pairs.add(new FloatingCatchment.Pair(i, j, minutes));
                }
            }
        }
        return figures(suppliers, pairs, nearestKm, nearestMinutes);
    }

    private List<VillageAccess.Figures> figures(
            List<Supplier> suppliers, List<FloatingCatchment.Pair> pairs, double[] nearestKm, int[] nearestMinutes) {
        var catchment = new FloatingCatchment(
                villages.stream()
                        .mapToDouble(village -> eldersOf(village).size())
                        .toArray(),
                suppliers.stream().mapToDouble(Supplier::amount).toArray(),
                pairs);
        var twoStep = catchment.twoStep(policy.flat());
        var enhanced = catchment.twoStep(policy.bands());
        var gaussian = catchment.twoStep(policy.gaussian());
        var threeStep = catchment.threeStep(policy.bands());
        var cover = new Cover(suppliers, travel, county.policy().travel(), policy.coverageMinutes());
        var inReach = new int[villages.size()];
        pairs.forEach(pair -> inReach[pair.origin()]++);
        var figures = new ArrayList<VillageAccess.Figures>();
        for (int i = 0; i < villages.size(); i++) {
            boolean isThere = !suppliers.isEmpty();
            figures.add(new VillageAccess.Figures(
                    isThere ? OptionalDouble.of(nearestKm[i]) : OptionalDouble.empty(),
                    isThere ? OptionalInt.of(nearestMinutes[i]) : OptionalInt.empty(),
                    inReach[i],
                    covered(cover, villages.get(i)),
                    HEADS * twoStep[i],
                    HEADS * enhanced[i],
                    HEADS * gaussian[i],
                    HEADS * threeStep[i]));
        }
        return figures;
    }

    private int covered(Cover cover, Village village) {
        var known = new HashMap<GeoPoint, Boolean>();
        return (int) eldersOf(village).stream()
                .filter(elder -> known.computeIfAbsent(elder.person().location(), cover::reaches))
                .count();
    }
}

package huzhu.solver.advise;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.county.County;
import huzhu.model.county.People;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Worth;
import huzhu.model.people.Sex;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.RoomId;
import huzhu.model.place.Village;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceKind;
import huzhu.model.service.Skill;
import huzhu.solver.explain.CertainDemand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** All that can be bought for a county: beds, homes, volunteers, skills, vehicles. */
final class Market {
    private static final String OFFERED = "offered-";

    private final County county;
    private final AdvicePolicy policy;
    private final ActionCosts costs;
    private final List<Offer> offers = new ArrayList<>();
    private final List<List<Volunteer>> variants = new ArrayList<>();
    private final Set<RoomId> offeredRooms = new LinkedHashSet<>();
    private final List<Action> beds;
    private final County wide;
    private final PlanningProblem certain;

    Market(PlanningProblem problem, AdvicePolicy policy) {
        county = problem.county();
        this.policy = policy;
        costs = new ActionCosts(county, policy);
        beds = beds();
        wide = AdvisedCounty.of(county, policy, beds, OFFERED);
        wide.places().rooms().stream()
                .map(room -> room.id())
                .filter(id -> county.findRoom(id).isEmpty())
                .forEach(offeredRooms::add);
        offerBeds();
        offerRecruits();
        offerToVolunteers();
        certain = CertainDemand.of(new PlanningProblem(wide, problem.demand(), problem.travel()));
    }

    List<Offer> offers() {
        return offers;
    }

    /** The county after purchases, with every room that could still be added, one of a kind. */
    County wide(List<Action> bought) {
        return AdvisedCounty.of(AdvisedCounty.of(county, policy, bought), policy, beds, OFFERED);
    }

    Set<RoomId> offeredRooms() {
        return offeredRooms;
    }

    int variants() {
        return variants.size();
    }

    /** The visits that stay in the demand whatever beds are bought and given, before some volunteers. */
    PlanView view(List<Volunteer> volunteers) {
        var changed = wide.with(new People(wide.elders(), volunteers, wide.ties()));
        return new PlanView(new PlanningProblem(changed, certain.demand(), certain.travel()), Plan.EMPTY);
    }

    /** The same before the volunteers of a variant. */
    PlanView view(int variant) {
        return view(variants.get(variant));
    }

    private List<Action> beds() {
        var beds = new ArrayList<Action>();
        if (policy.beds().mostBeds() > 0) {
            county.places().homes().forEach(home -> beds.add(new Action.Bed(home.id())));
        }
        if (policy.beds().mostHomes() > 0
                && policy.beds().homeBeds() > 0
                && !county.needs().stays().isEmpty()) {
            bestVillage(county).ifPresent(village -> beds.add(new Action.NewHome(village.id(), 1)));
        }
        return beds;
    }

    private void offerBeds() {
        int most = policy.beds().homeBeds();
        for (int i = 0; i < beds.size(); i++) {
            var id = OFFERED + (i + 1);
            switch (beds.get(i)) {
                case Action.NewHome one -> {
                    var whole = new Action.NewHome(one.village(), most);
                    var source = Offer.Source.of(new RoomId(id + "-1"), most);
                    offers.add(new Offer(
                            policy.beds().mostHomes(), List.of(new Offer.Choice(whole, costs.yuan(whole), source))));
                }
                default -> {
                    var bed = beds.get(i);
                    var source = Offer.Source.of(new RoomId(id), 1);
                    offers.add(new Offer(
                            policy.beds().mostBeds(), List.of(new Offer.Choice(bed, costs.yuan(bed), source))));
                }
            }
        }
    }

    /** The village from where the elders who ask for a bed, by the worth of their stays, are nearest to a home. */
    static Optional<Village> bestVillage(County county) {
        return county.places().villages().stream()
                .min(Comparator.comparingDouble(village -> county.needs().stays().stream()
                        .mapToDouble(stay -> {
                            var at = county.requireElder(stay.elder()).person().location();
                            double nearest = county.places().homes().stream()
                                    .mapToDouble(home -> home.location().distanceKm(at))
                                    .min()
                                    .orElse(Double.MAX_VALUE);
                            return Worth.stayMicros(county, stay)
                                    * Math.min(nearest, village.location().distanceKm(at));
                        })
                        .sum()));
    }

    private void offerRecruits() {
        int variant = variants.size();
        var all = new ArrayList<>(county.volunteers());
        var actions = new ArrayList<Action>();
        int first = all.size();
        if (policy.recruits().mostPerVillage() == 0
                || policy.recruits().windows().isEmpty()) {
            return;
        }
        var sets = skillSets();
        var sex = wantedSex();
        for (var village : county.places().villages()) {
            var choices = new ArrayList<Offer.Choice>();
            for (var skills : sets) {
                var action = new Action.Recruit(village.id(), skills, Optional.of(sex));
                actions.add(action);
                choices.add(new Offer.Choice(
                        action,
                        costs.yuan(action),
                        Offer.Source.of(variant, first + actions.size() - 1, OptionalInt.empty())));
            }
            offers.add(new Offer(policy.recruits().mostPerVillage(), choices));
        }
        variants.add(AdvisedCounty.of(county, policy, actions, OFFERED).volunteers());
    }

    /** What services need, and all together that costs no more an hour than no skill. */
    private Set<Set<Skill>> skillSets() {
        var sets = new LinkedHashSet<Set<Skill>>();
        var lay = new HashSet<Skill>();
        double least = policy.hourYuan(Set.of());
        for (var service : county.needs().services()) {
            if (service.kind() == ServiceKind.VISIT) {
                sets.add(service.skills());
                if (policy.hourYuan(service.skills()) <= least) {
                    lay.addAll(service.skills());
                }
            }
        }
        sets.add(Set.copyOf(lay));
        return sets;
    }

    /** The sex that elders ask for more often where sex counts. */
    private Sex wantedSex() {
        double women = 0;
        for (var elder : county.elders()) {
            double weight = county.weightMicros(elder);
            women += elder.caregiverSex()
                    .map(sex -> sex == Sex.FEMALE ? weight : -weight)
                    .orElse(0.0);
        }
        return women >= 0 ? Sex.FEMALE : Sex.MALE;
    }

    private void offerToVolunteers() {
        var choices = new ArrayList<List<Offer.Choice>>();
        county.volunteers().forEach(volunteer -> choices.add(new ArrayList<>()));
        for (var skill : skills()) {
            if (policy.trainingYuan(skill) > 0) {
                var variant = variant(who ->
                        AdvisedCounty.with(who, AdvisedCounty.union(who.skills(), skill), who.mode(), who.limits()));
                for (int v = 0; v < choices.size(); v++) {
                    var who = county.volunteers().get(v);
                    if (!who.skills().contains(skill)) {
                        add(choices, v, variant, new Action.Training(who.id(), skill));
                    }
                }
            }
        }
        offerVehicle(choices, TravelMode.EBIKE, policy.ebikeYuan());
        offerVehicle(choices, TravelMode.CAR, policy.carYuan());
        choices.stream().filter(list -> !list.isEmpty()).forEach(list -> offers.add(new Offer(1, list)));
    }

    private void offerVehicle(List<List<Offer.Choice>> choices, TravelMode mode, double yuan) {
        if (yuan <= 0) {
            return;
        }
        var travel = county.policy().travel();
        var variant =
                variant(who -> AdvisedCounty.with(who, who.skills(), mode, AdvisedCounty.limits(county, who, mode)));
        for (int v = 0; v < choices.size(); v++) {
            var who = county.volunteers().get(v);
            if (travel.speedKmh(who.mode()) < travel.speedKmh(mode)) {
                add(choices, v, variant, new Action.Vehicle(who.id(), mode));
            }
        }
    }

    private void add(List<List<Offer.Choice>> choices, int v, int variant, Action action) {
        choices.get(v)
                .add(new Offer.Choice(action, costs.yuan(action), Offer.Source.of(variant, v, OptionalInt.of(v))));
    }

    private int variant(UnaryOperator<Volunteer> change) {
        variants.add(county.volunteers().stream().map(change).toList());
        return variants.size() - 1;
    }

    /** Skills that visits need. */
    private Set<Skill> skills() {
        var skills = new TreeSet<Skill>();
        county.needs().services().stream()
                .filter(service -> service.kind() == ServiceKind.VISIT)
                .forEach(service -> skills.addAll(service.skills()));
        return skills;
    }

    /** Numbers of all volunteers of the county as it is. */
    IntStream here() {
        return IntStream.range(0, county.volunteers().size());
    }

    County county() {
        return county;
    }
}

package huzhu.cli.explain;

import huzhu.cli.message.Messages;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.request.SessionId;
import huzhu.model.request.StayId;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Shortage;
import huzhu.solver.explain.ShortageAnalysis;
import huzhu.solver.remedy.Remedy;
import huzhu.solver.remedy.RemedySearch;
import huzhu.solver.transport.RideObstacles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Explains a visit, a person, a stay, a session, a place or a bottleneck of a plan that keeps all rules. */
public final class Explainer {
    private final String id;
    private final PlanningProblem problem;
    private final Plan plan;
    private final PlanView view;
    private final Shortage shortage;
    private final boolean doubtful;
    private final Messages words;
    private final List<Remedy> remedies = new ArrayList<>();

    /**
     * For one id in one plan, in the language of these words.
     *
     * @param known proofs that were made with the plan, to be added up again; empty to make all anew
     * @param executor works out proofs, before this returns; any number of threads gives the same answer
     */
    public Explainer(
            PlanningProblem problem,
            Plan plan,
            String id,
            Optional<List<Bottleneck>> known,
            Messages words,
            Executor executor) {
        this.id = id;
        this.problem = problem;
        this.plan = plan;
        this.words = words;
        view = new PlanView(problem, plan);
        var asked = ofElder(id);
        asked.add(id);
        var kinds = isVisitAlone() ? Set.of(DemandKind.VISIT) : Set.of(DemandKind.values());
        var fromKnown =
                known.flatMap(proofs -> ShortageAnalysis.analyseOnly(view, proofs, kinds, asked::contains, executor));
        doubtful = known.isPresent() && fromKnown.isEmpty();
        shortage = fromKnown.orElseGet(() -> ShortageAnalysis.analyseOnly(view, kinds, asked::contains, executor));
    }

    /** Whether the known proofs did not add up, so that all were made anew. */
    public boolean foundDoubtfulProofs() {
        return doubtful;
    }

    /** Whether the id is a visit's and nothing else's; a bottleneck's has no number of an occurrence. */
    private boolean isVisitAlone() {
        var county = problem.county();
        return problem.demand().findVisit(new DemandId(id)).isPresent()
                && county.findElder(new PersonId(id)).isEmpty()
                && county.findVolunteer(new PersonId(id)).isEmpty()
                && county.findStay(new StayId(id)).isEmpty()
                && county.findSession(new SessionId(id)).isEmpty();
    }

    /** Everything that an elder needs, if the id is an elder's. */
    private Set<String> ofElder(String elder) {
        var ids = new HashSet<String>();
        problem.demand().seriesOf(new PersonId(elder)).forEach(series -> {
            for (int k = 1; k <= series.occurrences(); k++) {
                ids.add(series.id(k).value());
            }
        });
        problem.county().needs().stays().stream()
                .filter(stay -> stay.elder().value().equals(elder))
                .forEach(stay -> ids.add(stay.id().value()));
        return ids;
    }

    /** What there is to say about the id, under each thing that has it; empty if nothing has. */
    public List<Explanation> explain() {
        return Stream.of(visit(), elder(), volunteer(), stay(), session(), seat(), bottleneck())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Remedies for the visit that was explained last, the smallest first. */
    public List<Remedy> remedies() {
        return List.copyOf(remedies);
    }

    /** All ids that can be explained, for the nearest to a mistaken one. */
    public List<String> ids() {
        var county = problem.county();
        return Stream.of(
                        problem.demand().visits().map(visit -> visit.id().value()),
                        problem.demand().seats().map(seat -> seat.id().value()),
                        county.elders().stream().map(elder -> elder.id().value()),
                        county.volunteers().stream()
                                .map(volunteer -> volunteer.id().value()),
                        county.needs().stays().stream().map(stay -> stay.id().value()),
                        county.needs().sessions().stream()
                                .map(session -> session.id().value()),
                        shortage.bottlenecks().stream().map(one -> one.id()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private Facts facts() {
        return new Facts(view, shortage, words);
    }

    /** Looks at the plan without its rounds too; so only for an id that is somebody's or a session's. */
    private RideExplanation rides() {
        return new RideExplanation(facts(), new RideObstacles(problem, plan));
    }

    private Optional<Explanation> visit() {
        return problem.demand().findVisit(new DemandId(id)).map(visit -> {
            var unmet = facts().unmet(DemandKind.VISIT, id);
            if (unmet.isPresent()) {
                remedies.addAll(new RemedySearch(problem, plan).find(visit));
            }
            return new VisitExplanation(
                            facts(), new RemedyWords(words, problem.county().week()))
                    .of(visit, remedies);
        });
    }

    private Optional<Explanation> elder() {
        return problem.county()
                .findElder(new PersonId(id))
                .map(found -> new PersonExplanation(facts(), rides()).of(found));
    }

    private Optional<Explanation> volunteer() {
        return problem.county()
                .findVolunteer(new PersonId(id))
                .map(found -> new VolunteerExplanation(facts(), rides()).of(found));
    }

    private Optional<Explanation> stay() {
        return problem.county().findStay(new StayId(id)).map(new StayExplanation(facts())::of);
    }

    private Optional<Explanation> session() {
        return problem.county()
                .findSession(new SessionId(id))
                .map(found -> new SessionExplanation(facts(), rides()).of(found));
    }

    private Optional<Explanation> seat() {
        return problem.demand()
                .findSeat(new DemandId(id))
                .map(found -> new SessionExplanation(facts(), rides()).of(found));
    }

    private Optional<Explanation> bottleneck() {
        return shortage.bottlenecks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Explanation()
                        .put("kind", "bottleneck")
                        .put("id", id)
                        .say(words.text("explain.bottleneck", id))
                        .tell("in_words", facts().reasons().apply(one.rule()))
                        .put("demands", one.demands())
                        .say(words.text("explain.bottleneck.demands", String.join(", ", one.demands())))
                        .put(
                                "volunteers",
                                one.volunteers().stream().map(PersonId::value).toList())
                        .say(words.text(
                                "explain.bottleneck.people",
                                String.join(
                                        ", ",
                                        one.volunteers().stream()
                                                .map(PersonId::value)
                                                .toList())))
                        .put(
                                "rooms",
                                one.rooms().stream().map(room -> room.value()).toList())
                        .tell(
                                "holds",
                                words.text(
                                        one.anyBeds()
                                                ? "explain.bottleneck.anyBeds"
                                                : "explain.bottleneck.theseBeds")));
    }
}

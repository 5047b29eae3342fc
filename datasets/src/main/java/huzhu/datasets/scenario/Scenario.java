package huzhu.datasets.scenario;

import huzhu.datasets.patch.Patch;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A what-if.
 *
 * @param name its name in files and tables
 * @param title what people call it; its name where the file says nothing else
 * @param parent the scenario it adds to; the project as it is where there is none
 * @param layers its patches, those of all it adds to first; each scenario's own are one layer
 */
public record Scenario(String name, String title, Optional<String> parent, List<Layer> layers) {
    /** The name of the project as it is. */
    public static final String BASE = "base";

    /**
     * Patches that hold together.
     *
     * @param patches the patches in their order
     * @param weeks the weeks in which they hold; always where there are none
     */
    public record Layer(List<Patch> patches, Optional<WeekSpan> weeks) {
        public Layer {
            patches = List.copyOf(patches);
        }

        private boolean holds(int week) {
            return weeks.isEmpty() || weeks.get().holds(week);
        }
    }

    public Scenario {
        layers = List.copyOf(layers);
    }

    /** The project as it is. */
    public static Scenario base(String title) {
        return new Scenario(BASE, title, Optional.empty(), List.of());
    }

    /** Whether rows are drawn by chance, so that each seed has a county of its own. */
    public boolean isDrawing() {
        return layers.stream().flatMap(layer -> layer.patches().stream()).anyMatch(Patch::isDrawing);
    }

    /** Whether it holds in some weeks only, in part or whole. */
    public boolean isForSomeWeeks() {
        return layers.stream().anyMatch(layer -> layer.weeks().isPresent());
    }

    /** The patches that always hold, with rows drawn for a seed: the same rows for all scenarios that say the same. */
    public List<List<Patch>> layers(long seed) {
        return drawn(seed, layer -> layer.weeks().isEmpty());
    }

    /** The patches that hold in a week, with rows drawn for a seed; a row that is drawn for some weeks is the same in all of them. */
    public List<List<Patch>> layers(long seed, int week) {
        return drawn(seed, layer -> layer.holds(week));
    }

    private List<List<Patch>> drawn(long seed, Predicate<Layer> which) {
        return layers.stream()
                .filter(which)
                .map(layer ->
                        layer.patches().stream().map(patch -> patch.drawn(seed)).toList())
                .toList();
    }
}

package huzhu.datasets.scenario;

import huzhu.datasets.patch.Patch;
import java.util.List;
import java.util.Optional;

/**
 * A what-if.
 *
 * @param name its name in files and tables
 * @param title what people call it; its name where the file says nothing else
 * @param parent the scenario it adds to; the project as it is where there is none
 * @param layers its patches, those of all it adds to first; each scenario's own are one layer
 */
public record Scenario(String name, String title, Optional<String> parent, List<List<Patch>> layers) {
    /** The name of the project as it is. */
    public static final String BASE = "base";

    public Scenario {
        layers = layers.stream().map(List::copyOf).toList();
    }

    /** The project as it is. */
    public static Scenario base(String title) {
        return new Scenario(BASE, title, Optional.empty(), List.of());
    }

    /** Whether rows are drawn by chance, so that each seed has a county of its own. */
    public boolean isDrawing() {
        return layers.stream().flatMap(List::stream).anyMatch(Patch::isDrawing);
    }

    /** The patches with rows drawn for a seed: the same rows for all scenarios that say the same. */
    public List<List<Patch>> layers(long seed) {
        return layers.stream()
                .map(layer -> layer.stream().map(patch -> patch.drawn(seed)).toList())
                .toList();
    }
}

package huzhu.solver.remedy;

import huzhu.model.people.Volunteer;
import huzhu.model.week.TimeWindow;
import java.util.List;

/**
 * How one volunteer could come at a given minute.
 *
 * @param volunteer who
 * @param window the availability window as it is
 * @param changes what would have to be otherwise for the volunteer to come
 * @param cost how much that asks
 * @param tour the tour with the visit in it
 */
record Option(Volunteer volunteer, TimeWindow window, List<Change> changes, double cost, TourFit.Tour tour) {
    Option {
        changes = List.copyOf(changes);
    }

    /** The window as the changes would have it. */
    TimeWindow windowThen() {
        return changes.stream()
                .filter(Change.LongerWindow.class::isInstance)
                .map(Change.LongerWindow.class::cast)
                .map(Change.LongerWindow::to)
                .findFirst()
                .orElse(window);
    }
}

package huzhu.datasets.synthetic;

import java.util.List;

/**
 * A volunteer or a member of staff in the making.
 *
 * @param resident who they are
 * @param group the group they were drawn from
 * @param skills what they can do
 * @param mode how they get about
 */
record Volunteer(Resident resident, Calibration.Group group, List<String> skills, String mode) {
    String id() {
        return resident.id();
    }
}

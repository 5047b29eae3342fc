package huzhu.datasets.synthetic;

import java.util.List;

/**
 * An elder in the making.
 *
 * @param resident who they are
 * @param living alone, couple, family or other
 * @param level need level, 0 to 4
 * @param caregiverSex sex stated for personal care, or blank
 * @param wants services to which the elder's derived demand is limited; empty means all
 * @param weight survey weight, or blank
 * @param spouse number of the spouse among the village's elders, −1 for none
 */
record Elder(
        Resident resident,
        String living,
        int level,
        String caregiverSex,
        List<String> wants,
        String weight,
        int spouse) {
    String id() {
        return resident.id();
    }
}

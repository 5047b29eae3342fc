package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.PasInstance.Department;
import huzhu.datasets.benchmark.PasInstance.Gender;
import huzhu.datasets.benchmark.PasInstance.Patient;
import huzhu.datasets.benchmark.PasInstance.Room;
import huzhu.model.people.Sex;

/**
 * What a night in a room costs, or a change of room: the weights of the literature.
 *
 * <p>Source: Demeester et al. (2010), section 3; B. Bilgin, P. Demeester, M. Misir, W. Vancroonenburg, G. Vanden Berghe, "One
 * hyper-heuristic approach to two timetabling problems in health care", Journal of Heuristics 18 (2012), 401–434.
 */
public enum PasComponent {
    /** A woman in a room for men, or a man in one for women. */
    GENDER_ROOM(50, true),
    /** Both sexes in a room for one: for each of the rarer. */
    GENDER_MIXED(50, true),
    /** Each age limit of the department that is broken. */
    AGE(100, true),
    /** Each property that is needed and not there. */
    REQUIRED_EQUIPMENT(50, true),
    /** Each property that is wished for, not needed, and not there. */
    PREFERRED_EQUIPMENT(20, false),
    /** A larger room than wished for. */
    ROOM_PREFERENCE(8, false),
    /** A department that does not treat what is needed. */
    DEPT_SPECIALISM(10, false),
    /** A room that is not for what is needed. */
    ROOM_SPECIALISM_MISSING(20, false),
    /** A room whose minor specialism is needed, for each step below the major one. */
    ROOM_SPECIALISM_MINOR(10, false),
    /** A change of room while the same is needed. */
    TRANSFER(110, true);

    private final int tenths;
    private final boolean isRule;

    PasComponent(int tenths, boolean isRule) {
        this.tenths = tenths;
        this.isRule = isRule;
    }

    /** Price of one, in tenths of the unit of the literature. */
    public int tenths() {
        return tenths;
    }

    /** Whether it is forbidden, not priced, where the instance is {@link PasScoring#OVERCONSTRAINED}. */
    public boolean isRule() {
        return isRule;
    }

    /** How often this happens when a patient who needs a specialism spends a night in a room; 0 for what is not of one patient and night. */
    int count(Patient patient, Room room, Department department, int specialism) {
        return switch (this) {
            case GENDER_ROOM -> {
                var other = patient.sex() == Sex.MALE ? Gender.F : Gender.M;
                yield room.gender() == other ? 1 : 0;
            }
            case AGE ->
                (patient.age() < department.minAge().orElse(patient.age()) ? 1 : 0)
                        + (patient.age() > department.maxAge().orElse(patient.age()) ? 1 : 0);
            case REQUIRED_EQUIPMENT -> lacking(patient, room, true);
            case PREFERRED_EQUIPMENT -> lacking(patient, room, false);
            case ROOM_PREFERENCE -> room.capacity() > patient.largestRoom().orElse(room.capacity()) ? 1 : 0;
            case DEPT_SPECIALISM -> department.specialisms().containsKey(specialism) ? 0 : 1;
            case ROOM_SPECIALISM_MISSING -> room.specialisms().containsKey(specialism) ? 0 : 1;
            case ROOM_SPECIALISM_MINOR -> room.specialisms().getOrDefault(specialism, 1) - 1;
            case GENDER_MIXED, TRANSFER -> 0;
        };
    }

    private static int lacking(Patient patient, Room room, boolean required) {
        int count = 0;
        for (int p = 0; p < room.properties().size(); p++) {
            boolean needed = patient.required().get(p);
            boolean asked = required ? needed : patient.preferred().get(p) && !needed;
            count += asked && !room.properties().get(p) ? 1 : 0;
        }
        return count;
    }
}

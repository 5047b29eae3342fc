package huzhu.datasets.benchmark;

import huzhu.model.people.Sex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An instance of patient admission scheduling as its file says.
 *
 * <p>Source: P. Demeester, W. Souffriau, P. De Causmaecker, G. Vanden Berghe, "A hybrid tabu search algorithm for automatically
 * assigning patients to beds", Artificial Intelligence in Medicine 48 (2010), 61–70.
 *
 * @param nights planning horizon; nights are numbered from 0
 * @param departments by id
 * @param rooms in the order of the file
 * @param patients in the order of the file
 */
public record PasInstance(int nights, Map<Integer, Department> departments, List<Room> rooms, List<Patient> patients) {

    public PasInstance {
        departments = Map.copyOf(departments);
        rooms = List.copyOf(rooms);
        patients = List.copyOf(patients);
    }

    /**
     * A department; its specialisms are those that it treats.
     *
     * @param minAge youngest age in years, if limited
     * @param maxAge oldest age in years, if limited
     * @param specialisms priority by specialism
     */
    public record Department(OptionalInt minAge, OptionalInt maxAge, Map<Integer, Integer> specialisms) {
        public Department {
            specialisms = Map.copyOf(specialisms);
        }
    }

    /** Whom a room is for. */
    public enum Gender {
        /** One sex each night, whichever it is. */
        D,
        /** Men. */
        M,
        /** Women. */
        F,
        /** Anybody. */
        N
    }

    /**
     * A room.
     *
     * @param id its number in the file
     * @param capacity its stated size
     * @param department id of its department
     * @param gender whom it is for
     * @param specialisms priority by specialism: 1 major, 2 and 3 minor
     * @param properties whether it has each property
     * @param beds ids of its beds
     */
    public record Room(
            int id,
            int capacity,
            int department,
            Gender gender,
            Map<Integer, Integer> specialisms,
            List<Boolean> properties,
            List<Integer> beds) {
        public Room {
            specialisms = Map.copyOf(specialisms);
            properties = List.copyOf(properties);
            beds = List.copyOf(beds);
        }
    }

    /** Consecutive nights for which one specialism is needed. */
    public record Part(int specialism, int nights) {}

    /**
     * A patient.
     *
     * @param id number in the file
     * @param age in years
     * @param sex male or female
     * @param first first night
     * @param last the night after the last, maybe past the horizon
     * @param parts what is needed from night to night
     * @param largestRoom the largest room wished for
     * @param required whether each property is needed
     * @param preferred whether each property is wished for
     */
    public record Patient(
            int id,
            int age,
            Sex sex,
            int first,
            int last,
            List<Part> parts,
            OptionalInt largestRoom,
            List<Boolean> required,
            List<Boolean> preferred) {
        public Patient {
            parts = List.copyOf(parts);
            required = List.copyOf(required);
            preferred = List.copyOf(preferred);
        }

        /** Specialism needed on each night inside the horizon, night by night; empty for a patient without nights. */
        Map<Integer, Integer> needs(int horizon) {
            var needs = new LinkedHashMap<Integer, Integer>();
            int night = first;
            for (var part : parts) {
                for (int end = night + part.nights(); night < end; night++) {
                    if (night < horizon) {
                        needs.put(night, part.specialism());
                    }
                }
            }
            return needs;
        }
    }

    /** The department that a room belongs to. */
    Department departmentOf(Room room) {
        var department = departments.get(room.department());
        if (department == null) {
            throw new IllegalStateException(
                    "room " + room.id() + " is in no department.\nMaybe the instance was not read from a file.");
        }
        return department;
    }

    /** Beds in all rooms. */
    public int beds() {
        return rooms.stream().mapToInt(room -> room.beds().size()).sum();
    }

    /** Whether on every night there are at least as many beds as patients. */
    public boolean hasBedsForAll() {
        var patientsOn = new int[nights];
        for (var patient : patients) {
            for (int night = patient.first(); night < Math.min(patient.last(), nights); night++) {
                patientsOn[night]++;
            }
        }
        for (int count : patientsOn) {
            if (count > beds()) {
                return false;
            }
        }
        return true;
    }
}

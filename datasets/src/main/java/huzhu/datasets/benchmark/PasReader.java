package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.PasInstance.Department;
import huzhu.datasets.benchmark.PasInstance.Gender;
import huzhu.datasets.benchmark.PasInstance.Part;
import huzhu.datasets.benchmark.PasInstance.Patient;
import huzhu.datasets.benchmark.PasInstance.Room;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.model.people.Sex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the text format of patient admission scheduling. Every line that makes no sense is a problem with its number.
 *
 * <p>The format is described in {@code docs/benchmarks.md}.
 */
public final class PasReader {
    private static final int MOST_NIGHTS = 3_660;
    private static final int MOST = 1_000_000;
    private static final int OLDEST = 200;

    private static final String ROOMS = "Rooms";
    private static final String PROPERTIES = "Roomproperties";
    private static final String BEDS = "Beds";
    private static final String DEPARTMENTS = "Departments";
    private static final String SPECIALISMS = "Specialisms";
    private static final String PATIENTS = "Patients";
    private static final String HORIZON = "Planning horizon";

    private final PasLines lines;
    private final Map<String, Integer> header = new HashMap<>();
    private final Set<Integer> specialisms = new TreeSet<>();
    private final Map<Integer, Department> departments = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> bedsOfRoom = new HashMap<>();

    private PasReader(PasLines lines) {
        this.lines = lines;
    }

    /**
     * Reads an instance.
     *
     * @param path its file
     * @param problems where everything that is wrong is added
     * @return the instance, if nothing is wrong
     */
    public static Optional<PasInstance> read(Path path, Problems problems) {
        int before = problems.size();
        var lines = PasLines.open(path, problems);
        var instance = lines.map(it -> new PasReader(it).instance());
        return problems.size() == before ? instance : Optional.empty();
    }

    private PasInstance instance() {
        readHeader();
        section(SPECIALISMS, line -> specialisms.add(line.id(specialisms)));
        section(DEPARTMENTS, this::department);
        var properties = new TreeSet<Integer>();
        section(PROPERTIES, line -> properties.add(line.id(properties)));
        var rooms = new LinkedHashMap<Integer, Room>();
        section(ROOMS, line -> room(line, rooms));
        var beds = new TreeSet<Integer>();
        section(BEDS, line -> bed(line, beds, rooms.keySet()));
        var patients = new LinkedHashMap<Integer, Patient>();
        section(PATIENTS, line -> patient(line, patients));
        lines.requireEnd();
        return new PasInstance(
                header.getOrDefault(HORIZON, 1),
                departments,
                rooms.values().stream()
                        .map(room -> new Room(
                                room.id(),
                                room.capacity(),
                                room.department(),
                                room.gender(),
                                room.specialisms(),
                                room.properties(),
                                bedsOfRoom.getOrDefault(room.id(), List.of())))
                        .toList(),
                List.copyOf(patients.values()));
    }

    private void readHeader() {
        for (var key : List.of(ROOMS, PROPERTIES, BEDS, DEPARTMENTS, SPECIALISMS, PATIENTS, HORIZON)) {
            int least = key.equals(HORIZON) ? 1 : 0;
            lines.headerNumber(key, least, key.equals(HORIZON) ? MOST_NIGHTS : MOST)
                    .ifPresent(number -> header.put(key, number));
        }
    }

    private interface LineReader {
        void read(PasLine line) throws PasLine.Fault;
    }

    /** Reads the lines of a section; a line with a fault is told and left out. */
    private void section(String name, LineReader reader) {
        var section = lines.section(name);
        for (var line : section) {
            try {
                reader.read(line);
                line.requireEnd();
            } catch (PasLine.Fault fault) {
                lines.tell(fault);
            }
        }
        int count = section.size();
        int expected = header.getOrDefault(name, count);
        if (count != expected) {
            lines.add(0, name, ProblemCode.BENCHMARK_COUNT, Integer.toString(count), expected);
        }
    }

    private void department(PasLine line) throws PasLine.Fault {
        int id = line.id(departments.keySet());
        var minAge = limit(line.number("minAge", 0, OLDEST));
        var maxAge = limit(line.number("maxAge", 0, OLDEST));
        line.bar();
        departments.put(id, new Department(minAge, maxAge, priorities(line)));
    }

    private static OptionalInt limit(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private Map<Integer, Integer> priorities(PasLine line) throws PasLine.Fault {
        var priorities = new HashMap<Integer, Integer>();
        while (line.hasMoreInField()) {
            int priority = line.number("priority", 0, MOST);
            int specialism = line.number("specialism", 0, MOST);
            if (specialism != 0) {
                line.requireKnown(SPECIALISMS, specialism, specialisms);
                priorities.put(specialism, Math.max(1, priority));
            }
        }
        return priorities;
    }

    private void room(PasLine line, Map<Integer, Room> rooms) throws PasLine.Fault {
        int id = line.id(rooms.keySet());
        line.bar();
        int capacity = line.number("capacity", 1, MOST);
        line.bar();
        int department = line.number("department", 0, MOST);
        line.requireKnown(DEPARTMENTS, department, departments.keySet());
        line.bar();
        var gender = Gender.valueOf(line.word("gender", "D", "M", "F", "N"));
        line.bar();
        var specialismsOfRoom = priorities(line);
        line.bar();
        rooms.put(id, new Room(id, capacity, department, gender, specialismsOfRoom, flags(line), List.of()));
    }

    private List<Boolean> flags(PasLine line) throws PasLine.Fault {
        var flags = new ArrayList<Boolean>();
        while (line.hasMoreInField()) {
            flags.add(line.number("property", 0, 1) == 1);
        }
        line.requireCount("property", flags.size(), header.getOrDefault(PROPERTIES, flags.size()));
        return flags;
    }

    private void bed(PasLine line, Set<Integer> beds, Set<Integer> rooms) throws PasLine.Fault {
        int id = line.number("id", 0, Integer.MAX_VALUE);
        line.requireNew(id, beds);
        int room = line.number("room", 0, MOST);
        line.requireKnown(ROOMS, room, rooms);
        beds.add(id);
        bedsOfRoom.computeIfAbsent(room, it -> new ArrayList<>()).add(id);
    }

    private void patient(PasLine line, Map<Integer, Patient> patients) throws PasLine.Fault {
        int id = line.id(patients.keySet());
        int age = line.number("age", 0, OLDEST);
        var sex = line.word("sex", "M", "F").equals("M") ? Sex.MALE : Sex.FEMALE;
        line.bar();
        int first = line.number("firstNight", 0, MOST);
        int last = line.number("lastNight", first, MOST);
        line.bar();
        int count = line.number("parts", 0, MOST);
        var parts = new ArrayList<Part>();
        while (line.hasMoreInField()) {
            int specialism = line.number("specialism", 0, MOST);
            line.requireKnown(SPECIALISMS, specialism, specialisms);
            parts.add(new Part(specialism, line.number("nights", 0, MOST)));
        }
        line.requireCount("part", parts.size(), count);
        line.requireCount("night", parts.stream().mapToInt(Part::nights).sum(), last - first);
        line.bar();
        var largestRoom = limit(line.number("maxRoomSize", 0, MOST));
        line.bar();
        var required = flags(line);
        line.bar();
        patients.put(id, new Patient(id, age, sex, first, last, parts, largestRoom, required, flags(line)));
    }
}

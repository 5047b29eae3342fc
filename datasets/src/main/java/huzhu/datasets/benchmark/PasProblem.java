package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.PasInstance.Gender;
import huzhu.datasets.benchmark.PasInstance.Patient;
import huzhu.datasets.benchmark.PasInstance.Room;
import huzhu.model.admission.Admission;
import huzhu.model.admission.AdmissionPart;
import huzhu.model.admission.AdmissionPlan;
import huzhu.model.admission.AdmissionProblem;
import huzhu.model.admission.AdmissionRoom;
import huzhu.model.admission.AdmissionRules;
import huzhu.model.admission.RoomPrices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * An instance as a problem of the model; prices are in tenths of the unit of the literature.
 *
 * @param instance the instance
 * @param scoring which cost is reckoned
 * @param rooms rooms with beds, in the order of the problem's
 * @param patients patients with nights inside the horizon, in the order of the problem's stays
 * @param problem the problem
 */
public record PasProblem(
        PasInstance instance, PasScoring scoring, List<Room> rooms, List<Patient> patients, AdmissionProblem problem) {
    private static final int FORBIDDEN = -1;

    public PasProblem {
        rooms = List.copyOf(rooms);
        patients = List.copyOf(patients);
    }

    /** Translates an instance. */
    public static PasProblem of(PasInstance instance, PasScoring scoring) {
        var rooms =
                instance.rooms().stream().filter(room -> !room.beds().isEmpty()).toList();
        var patients = instance.patients().stream()
                .filter(patient -> patient.first() < Math.min(patient.last(), instance.nights()))
                .toList();
        var stays = patients.stream()
                .map(patient -> stay(instance, rooms, patient, scoring))
                .toList();
        var rules = scoring == PasScoring.LITERATURE
                ? new AdmissionRules(
                        OptionalLong.of(PasComponent.GENDER_MIXED.tenths()),
                        OptionalLong.of(PasComponent.TRANSFER.tenths()),
                        true)
                : new AdmissionRules(OptionalLong.empty(), OptionalLong.empty(), false);
        var problem = new AdmissionProblem(
                instance.nights(),
                rooms.stream()
                        .map(room -> new AdmissionRoom(
                                Integer.toString(room.id()), room.beds().size(), room.gender() == Gender.D))
                        .toList(),
                stays,
                rules);
        return new PasProblem(instance, scoring, rooms, patients, problem);
    }

    private static Admission stay(PasInstance instance, List<Room> rooms, Patient patient, PasScoring scoring) {
        var parts = new ArrayList<AdmissionPart>();
        int night = patient.first();
        for (var part : patient.parts()) {
            int end = Math.min(night + part.nights(), instance.nights());
            if (end > night) {
                var prices = rooms.stream()
                        .mapToInt(room -> price(instance, room, patient, part.specialism(), scoring))
                        .toArray();
                parts.add(new AdmissionPart(end - night, RoomPrices.of(prices), 1));
            }
            night += part.nights();
        }
        return new Admission(Integer.toString(patient.id()), patient.sex(), patient.first(), parts);
    }

    private static int price(PasInstance instance, Room room, Patient patient, int specialism, PasScoring scoring) {
        var department = instance.departmentOf(room);
        int price = 0;
        for (var component : PasComponent.values()) {
            int count = component.count(patient, room, department, specialism);
            if (count > 0 && component.isRule() && scoring == PasScoring.OVERCONSTRAINED) {
                return FORBIDDEN;
            }
            price += count * component.tenths();
        }
        return price;
    }

    /** How often each component occurs in a plan. */
    public Map<PasComponent, Long> counts(AdmissionPlan plan) {
        var counts = new EnumMap<PasComponent, Long>(PasComponent.class);
        for (var component : PasComponent.values()) {
            counts.put(component, 0L);
        }
        var sexes = new int[rooms.size()][instance.nights()][2];
        var roomOn = new int[patients.size()][instance.nights()];
        for (var lodging : plan.lodgings()) {
            var patient = patients.get(lodging.stay());
            var room = rooms.get(lodging.room());
            var department = instance.departmentOf(room);
            var needs = patient.needs(instance.nights());
            for (int night = lodging.from(); night < lodging.to(); night++) {
                int specialism = needs.getOrDefault(night, 0);
                for (var component : PasComponent.values()) {
                    counts.merge(component, (long) component.count(patient, room, department, specialism), Long::sum);
                }
                sexes[lodging.room()][night][patient.sex().ordinal()]++;
                roomOn[lodging.stay()][night] = lodging.room() + 1;
            }
        }
        counts.put(PasComponent.GENDER_MIXED, mixed(sexes));
        counts.put(PasComponent.TRANSFER, transfers(roomOn));
        return counts;
    }

    private long mixed(int[][][] sexes) {
        return IntStream.range(0, rooms.size())
                .filter(r -> rooms.get(r).gender() == Gender.D)
                .mapToLong(r -> IntStream.range(0, instance.nights())
                        .mapToLong(night -> Math.min(sexes[r][night][0], sexes[r][night][1]))
                        .sum())
                .sum();
    }

    private long transfers(int[][] roomOn) {
        long count = 0;
        for (int p = 0; p < roomOn.length; p++) {
            int night = patients.get(p).first();
            for (var part : patients.get(p).parts()) {
                int end = Math.min(night + part.nights(), instance.nights());
                for (int n = night + 1; n < end; n++) {
                    boolean placed = roomOn[p][n] > 0 && roomOn[p][n - 1] > 0;
                    count += placed && roomOn[p][n] != roomOn[p][n - 1] ? 1 : 0;
                }
                night += part.nights();
            }
        }
        return count;
    }
}

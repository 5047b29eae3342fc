package huzhu.datasets.county;

import huzhu.datasets.survey.CoordinateSystem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Village;
import java.util.Locale;
import java.util.Optional;

/** Turns latitude and longitude of a row into a WGS-84 point. */
final class Positions {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    /** An elder this far from their village more likely has wrong coordinates. */
    private static final double FAR_KM = 100;
    /** A degree is some 100 km: nobody lives this close to the point 0, 0 in the Gulf of Guinea. */
    private static final double ZERO_DEGREES = 0.01;
    /** North of all of China; a latitude beyond it whose swapped point lies in China has been swapped. */
    private static final double FAR_NORTH = 60;

    private final ProjectFile project;
    private final String projectFile;
    private final Problems problems;
    private boolean asked;

    Positions(ProjectFile project, String projectFile, Problems problems) {
        this.project = project;
        this.projectFile = projectFile;
        this.problems = problems;
    }

    /** The point that the row gives, if it gives one that makes sense. */
    Optional<GeoPoint> read(Row row) {
        var latitude = row.number(LATITUDE);
        var longitude = row.number(LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            boolean half = row.text(LATITUDE).isEmpty() != row.text(LONGITUDE).isEmpty();
            if (half && !row.isRefused()) {
                row.problem(row.text(LATITUDE).isEmpty() ? LATITUDE : LONGITUDE, ProblemCode.COORDINATES_HALF, "");
            }
            return Optional.empty();
        }
        askForSystem();
        var fault = fault(latitude.getAsDouble(), longitude.getAsDouble());
        if (fault.isPresent()) {
            var swapped = fault.get() == ProblemCode.COORDINATES_SWAPPED ? row.text(LONGITUDE) : "";
            boolean latitudeIsGood = Math.abs(latitude.getAsDouble()) <= 90;
            var column = fault.get() == ProblemCode.COORDINATES_RANGE && latitudeIsGood ? LONGITUDE : LATITUDE;
            row.problem(column, fault.get(), swapped);
            return Optional.empty();
        }
        return Optional.of(
                project.crs().orElse(CoordinateSystem.WGS84).toWgs84(latitude.getAsDouble(), longitude.getAsDouble()));
    }

    private void askForSystem() {
        if (!asked && !project.crsNamed()) {
            problems.add(projectFile, 0, "crs", ProblemCode.CRS_MISSING, "", "");
        }
        asked = true;
    }

    private static Optional<ProblemCode> fault(double latitude, double longitude) {
        if (Math.abs(latitude) < ZERO_DEGREES && Math.abs(longitude) < ZERO_DEGREES) {
            return Optional.of(ProblemCode.COORDINATES_ZERO);
        }
        boolean valid = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean validSwapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
        boolean farNorth =
                Math.abs(latitude) > FAR_NORTH && inChina(/* latitude= */ longitude, /* longitude= */ latitude);
        if (!valid && validSwapped || farNorth) {
            return Optional.of(ProblemCode.COORDINATES_SWAPPED);
        }
        return valid ? Optional.empty() : Optional.of(ProblemCode.COORDINATES_RANGE);
    }

    private static boolean inChina(double latitude, double longitude) {
        return latitude > 15 && latitude < 55 && longitude > 73 && longitude < 136;
    }

    /** The point that the row gives, else another; warns where it lies far from the village. */
    Optional<GeoPoint> near(Row row, Village village) {
        var point = read(row);
        if (point.isPresent() && point.get().distanceKm(village.location()) > FAR_KM) {
            var swapped = Math.abs(point.get().longitude()) <= 90
                    ? new GeoPoint(
                            point.get().longitude(), Math.clamp(point.get().latitude(), -90, 90))
                    : point.get();
            if (swapped.distanceKm(village.location()) <= FAR_KM) {
                row.problem(LATITUDE, ProblemCode.COORDINATES_SWAPPED, row.text(LONGITUDE));
                return Optional.empty();
            }
            var km = String.format(Locale.ROOT, "%.0f", point.get().distanceKm(village.location()));
            row.problem(
                    LATITUDE, ProblemCode.COORDINATES_FAR, "", km, village.id().value());
        }
        return point;
    }
}

package huzhu.datasets.roads;

import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.util.parsers.AbstractAccessParser;
import com.graphhopper.routing.util.parsers.BikeAccessParser;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.FootAccessParser;
import com.graphhopper.util.PMap;
import huzhu.model.people.TravelMode;
import java.util.Locale;

/** Ways that one kind of traveller may use, as GraphHopper reads them from the tags. */
enum WayUse {
    FOOT,
    BIKE,
    CAR;

    /** Ways that a mode of travel uses. */
    static WayUse of(TravelMode mode) {
        return switch (mode) {
            case WALK -> FOOT;
            case BIKE, EBIKE -> BIKE;
            case CAR -> CAR;
        };
    }

    /** GraphHopper's name. */
    String vehicle() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What reads from a way's tags whether it may be used, and in which direction. */
    AbstractAccessParser parser(EncodedValueLookup values) {
        return switch (this) {
            case FOOT -> new FootAccessParser(values, new PMap());
            case BIKE -> new BikeAccessParser(values, new PMap());
            case CAR -> new CarAccessParser(values, new PMap());
        };
    }
}

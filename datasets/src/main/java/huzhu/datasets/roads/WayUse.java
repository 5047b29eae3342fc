package huzhu.datasets.roads;

import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.util.parsers.AbstractAccessParser;
import com.graphhopper.routing.util.parsers.BikeAccessParser;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.FootAccessParser;
import com.graphhopper.util.PMap;
import huzhu.model.people.TravelMode;
import java.util.List;
import java.util.function.BiFunction;

/** Ways that one kind of traveller may use, as GraphHopper reads them from the tags. */
enum WayUse {
    FOOT("foot", List.of(TravelMode.WALK), FootAccessParser::new),
    BIKE("bike", List.of(TravelMode.BIKE, TravelMode.EBIKE), BikeAccessParser::new),
    CAR("car", List.of(TravelMode.CAR), CarAccessParser::new);

    private final String vehicle;
    private final List<TravelMode> modes;
    private final BiFunction<EncodedValueLookup, PMap, AbstractAccessParser> parser;

    WayUse(String vehicle, List<TravelMode> modes, BiFunction<EncodedValueLookup, PMap, AbstractAccessParser> parser) {
        this.vehicle = vehicle;
        this.modes = modes;
        this.parser = parser;
    }

    /** GraphHopper's name. */
    String vehicle() {
        return vehicle;
    }

    /** Modes of travel that use these ways. */
    List<TravelMode> modes() {
        return modes;
    }

    /** What reads from a way's tags whether it may be used, and in which direction. */
    AbstractAccessParser parser(EncodedValueLookup values) {
        return parser.apply(values, new PMap());
    }
}

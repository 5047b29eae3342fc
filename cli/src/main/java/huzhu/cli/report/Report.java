package huzhu.cli.report;

import huzhu.cli.message.Messages;
import java.util.List;

/**
 * All that a report shows, in finished words and numbers; people appear by pseudonym unless names were asked for.
 *
 * @param words words for what is the same in every report
 * @param title name of the county
 * @param week the week with its dates
 * @param tiles the decisive numbers
 * @param sentences the week in words
 * @param map where need is met and where not
 * @param charts how far each group's need is met
 * @param bottlenecks why it cannot all be met
 * @param beds who stays where
 * @param sessions what takes place
 * @param rides who is driven there and home
 * @param roster how the help is spread over the week and the volunteers
 * @param verdicts how much of what stays unmet has which verdict
 * @param unmet what stays unmet
 * @param timeBank what the time bank moves, in one sentence
 * @param givers who gave most
 * @param households how mutual the help between households is
 * @param fairness how evenly need is met and help given
 * @param months who gave over the weeks that are kept
 * @param privacy how people appear in it
 * @param input where the figures come from
 */
public record Report(
        Messages words,
        String title,
        String week,
        List<Tile> tiles,
        List<String> sentences,
        CountyMap map,
        List<Chart> charts,
        PagedListing bottlenecks,
        BedsBoard beds,
        PagedListing sessions,
        RideBoard rides,
        WeekBoard roster,
        List<String> verdicts,
        PagedListing unmet,
        String timeBank,
        PagedListing givers,
        HouseholdBoard households,
        List<String> fairness,
        PagedListing months,
        String privacy,
        InputNotes input) {
    /**
     * One decisive number.
     *
     * @param label what it is
     * @param value the number with its unit
     * @param note what it is out of, or what it says
     */
    public record Tile(String label, String value, String note) {}
}

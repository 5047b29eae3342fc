package huzhu.cli.report.book;

import huzhu.cli.report.book.Column.Form;
import huzhu.model.plan.BedPlace;
import java.util.Comparator;
import java.util.List;

/** Who stays in which bed. */
record BedSheet(BookDraft draft) {
    BookSheet sheet() {
        var sheet = draft.sheet(
                "beds",
                List.of(
                        draft.column("home", 26, Form.TEXT),
                        draft.read("beds", "room_id", 14, Form.TEXT),
                        draft.read("beds", "bed", 7, Form.NUMBER),
                        draft.column("elder", 16, Form.TEXT),
                        draft.read("beds", "from", 12, Form.DATE),
                        draft.read("beds", "to", 12, Form.DATE),
                        draft.read("beds", "stay_id", 16, Form.ID),
                        draft.read("beds", "elder_id", 14, Form.ID)),
                1);
        draft.agenda().plan().beds().stream()
                .sorted(Comparator.comparing((BedPlace bed) -> bed.home().id())
                        .thenComparing(bed -> bed.room().id())
                        .thenComparingInt(bed -> bed.assigned().bed())
                        .thenComparing(bed -> bed.assigned().from()))
                .forEach(bed -> sheet.row(
                        bed.home().id().value(),
                        draft.names().home(bed.home()),
                        bed.room().id().value(),
                        bed.assigned().bed(),
                        draft.names().person(bed.elder().id()),
                        bed.assigned().from(),
                        bed.assigned().to(),
                        bed.stay().id().value(),
                        bed.elder().id().value()));
        return sheet;
    }
}

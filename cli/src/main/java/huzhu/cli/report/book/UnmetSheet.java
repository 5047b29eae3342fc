package huzhu.cli.report.book;

import huzhu.cli.report.book.Column.Form;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import java.util.List;
import java.util.function.Function;

/** What stays unmet, why, and what would help; whom nobody visits appears by id only. */
record UnmetSheet(BookDraft draft, Shortage shortage, Function<Reason, String> reasons) {
    private static final String ALL = "-";

    BookSheet sheet() {
        var sheet = draft.sheet(
                "unmet",
                List.of(
                        draft.column("level", 7, Form.NUMBER),
                        draft.column("elderId", 13, Form.ID),
                        draft.column("village", 22, Form.TEXT),
                        draft.column("what", 18, Form.TEXT),
                        draft.column("amount", 11, Form.TEXT),
                        draft.column("verdict", 16, Form.TEXT),
                        draft.column("because", 52, Form.WRAPPED),
                        draft.column("remedy", 36, Form.WRAPPED),
                        draft.column("demand", 22, Form.ID)),
                0);
        shortage.unmet().forEach(unmet -> sheet.row(ALL, unmet(unmet)));
        return sheet;
    }

    private Object[] unmet(Unmet unmet) {
        return new Object[] {
            unmet.level().number(),
            unmet.elder().value(),
            draft.county()
                    .findElder(unmet.elder())
                    .map(elder -> draft.names().village(elder.person().village()))
                    .orElse(""),
            unmet.service().map(draft.names()::service).orElse(draft.words().text("kind." + unmet.kind())),
            draft.words().text("unit." + unmet.kind(), unmet.amount()),
            draft.words().text("verdict." + unmet.verdict()),
            reasons.apply(unmet.because()),
            unmet.remedy().map(reasons).orElse(""),
            unmet.demandId()
        };
    }
}

package huzhu.datasets.table;

/**
 * Every kind of mistake that reading can find. What each means and how to mend it stands in {@code problems_en.properties}
 * and {@code problems_zh.properties} under the code's name.
 */
public enum ProblemCode {
    // The project file and other YAML.
    PROJECT_MISSING,
    PROBLEMS_OMITTED,
    YAML_BAD,
    YAML_EMPTY,
    YAML_DUPLICATE_KEY,
    YAML_ALIAS,
    YAML_TOO_DEEP,
    YAML_TOO_LARGE,
    KEY_UNKNOWN,
    KEY_MISSING,
    TYPE_WRONG,
    WEEK_BAD,
    CRS_UNKNOWN,
    CRS_MISSING,
    PATH_OUTSIDE,
    TABLE_MISSING,
    PREVIOUS_MISSING,
    MAPPING_HEADER_MISSING,
    PROFILE_UNKNOWN,
    PROFILE_DETECTED(Severity.NOTE),
    // Policy.
    POLICY_UNKNOWN,
    POLICY_TYPE,
    POLICY_RANGE,
    POLICY_CHOICE,
    POLICY_SERVICE_UNKNOWN(Severity.WARNING),
    WEIGHTS_TOO_LARGE,
    SET_BAD,
    // Patches.
    PATCH_EMPTY,
    PATCH_TABLE_UNKNOWN,
    PATCH_TABLE_ABSENT,
    PATCH_COLUMN_UNKNOWN,
    PATCH_NO_ROW,
    // Scenarios.
    SCENARIO_NAME,
    SCENARIO_UNKNOWN,
    SCENARIO_CIRCLE,
    // Changes to a published plan.
    MOMENT_BAD,
    ABSENCE_REVERSED,
    CHANGE_TOO_LATE,
    // Files.
    FILE_MISSING,
    FILE_EMPTY,
    FILE_UNREADABLE,
    FILE_BINARY,
    FORMAT_NOT_SUPPORTED,
    EDITED_TWICE,
    WORKBOOK_BAD,
    ZIP_TOO_LARGE,
    SHEET_MISSING,
    SHEET_HIDDEN(Severity.WARNING),
    SHEET_UNUSED(Severity.NOTE),
    FORMULA_WITHOUT_VALUE(Severity.WARNING),
    ENCODING_BAD,
    QUOTES_BAD,
    ROW_TOO_LARGE,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    // Headers and rows.
    HEADER_DUPLICATE,
    HEADER_BLANK(Severity.WARNING),
    COLUMN_UNKNOWN(Severity.WARNING),
    COLUMN_MISSING,
    NO_ROWS,
    TABLE_EMPTY(Severity.WARNING),
    ROW_TOO_SHORT,
    ROW_TOO_LONG,
    ROW_SKIPPED(Severity.NOTE),
    SUBMISSION_REFUSED,
    // Cells.
    VALUE_MISSING,
    VALUE_UNKNOWN,
    VALUE_UNMAPPED,
    TEXT_BAD,
    NUMBER_BAD,
    NUMBER_NOT_WHOLE,
    NUMBER_RANGE,
    TIME_BAD,
    WINDOW_BAD,
    WINDOW_REVERSED,
    WINDOW_OVERLAP,
    DAY_BAD,
    DATE_BAD,
    DATE_LUNAR,
    ID_DUPLICATE,
    ID_BAD,
    ID_DAMAGED,
    ID_COLON,
    // People.
    ID_NUMBER_BAD,
    ID_NUMBER_DAMAGED,
    ID_NUMBER_CONFLICT(Severity.WARNING),
    BIRTH_CONFLICT(Severity.WARNING),
    BIRTH_IMPLAUSIBLE,
    ROLE_CONFLICT(Severity.WARNING),
    SCALE_UNVERIFIED(Severity.NOTE),
    PARENT_MISSING(Severity.WARNING),
    PARENT_UNLINKED,
    PERSON_TWICE(Severity.WARNING),
    PEOPLE_SEVERAL(Severity.WARNING),
    PERSON_BOTH(Severity.NOTE),
    MERGE_CONFLICT(Severity.WARNING),
    MERGE_CIRCLE,
    MERGE_UNKNOWN(Severity.WARNING),
    AGE_NOMINAL,
    // Places.
    COORDINATES_HALF,
    COORDINATES_ZERO,
    COORDINATES_SWAPPED,
    COORDINATES_RANGE,
    COORDINATES_FAR(Severity.WARNING),
    COORDINATES_SAME(Severity.WARNING),
    VILLAGE_AMBIGUOUS,
    HOME_WITHOUT_ROOMS(Severity.WARNING),
    // Need.
    NEED_UNKNOWN,
    NEED_BOUNDS,
    NEED_CONFLICT(Severity.WARNING),
    ITEM_POINTS,
    // Links between tables.
    REFERENCE_UNKNOWN,
    REFERENCE_REFUSED,
    PERSON_UNKNOWN(Severity.WARNING),
    SERVICE_KIND,
    REQUEST_SELF,
    REQUEST_CYCLE,
    REQUEST_OTHER_ELDER,
    REQUEST_ID_TAKEN,
    REQUIRED_REFUSED,
    GAP_ZERO(Severity.WARNING),
    GAP_WITHOUT_FIRST(Severity.WARNING),
    TOO_OFTEN(Severity.WARNING),
    CARE_EXCEEDS_WINDOW(Severity.WARNING),
    RANGE_REVERSED,
    DATES_REVERSED,
    SESSION_WHEN,
    SESSION_WHERE,
    SESSION_OUTSIDE_WEEK(Severity.WARNING),
    STAY_TOO_LONG,
    STAY_OUTSIDE_WEEK(Severity.WARNING),
    TIE_SELF,
    // The time bank's book and attendance.
    LEDGER_TORN(Severity.WARNING),
    LEDGER_CHANGED,
    LEDGER_CHAIN,
    LEDGER_FOREIGN,
    LEDGER_MISFIT,
    LEDGER_MISSING(Severity.WARNING),
    PLAN_TERMS_MISSING,
    ACCOUNT_RESERVED,
    ATTENDANCE_UNKNOWN,
    ATTENDANCE_PERSON,
    ATTENDANCE_TWICE,
    ATTENDANCE_MINUTES,
    ATTENDANCE_LONGER,
    ATTENDANCE_ENTERED,
    // Files of benchmark sets.
    BENCHMARK_MISSING,
    BENCHMARK_FOREIGN,
    BENCHMARK_SECTION,
    BENCHMARK_NUMBER,
    BENCHMARK_WORD,
    BENCHMARK_SHORT,
    BENCHMARK_LONG,
    BENCHMARK_COUNT,
    BENCHMARK_TWICE,
    BENCHMARK_REFERENCE;

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    /** Whether it refuses the row (or the file) or only warns. */
    public Severity severity() {
        return severity;
    }
}

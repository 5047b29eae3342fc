package huzhu.model.request;

/** Why a bed is asked for. */
public enum StayReason {
    RESPITE,
    PERMANENT,
    DISCHARGE
}

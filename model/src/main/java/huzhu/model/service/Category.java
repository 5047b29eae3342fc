package huzhu.model.service;

/** What part of life a service is for; the source paper's list and emergency help. */
public enum Category {
    LIFE,
    HEALTH,
    SPIRITUAL,
    SOCIAL,
    TEACHING,
    EMERGENCY
}

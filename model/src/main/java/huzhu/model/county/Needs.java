package huzhu.model.county;

import huzhu.model.request.Request;
import huzhu.model.request.Session;
import huzhu.model.request.Stay;
import huzhu.model.service.Service;
import java.util.List;

/**
 * What can be asked for and what is asked for.
 *
 * @param services the catalogue
 * @param requests requests of single elders
 * @param stays beds asked for
 * @param sessions group activities that may be held this week
 */
public record Needs(List<Service> services, List<Request> requests, List<Stay> stays, List<Session> sessions) {
    public Needs {
        services = List.copyOf(services);
        requests = List.copyOf(requests);
        stays = List.copyOf(stays);
        sessions = List.copyOf(sessions);
    }
}

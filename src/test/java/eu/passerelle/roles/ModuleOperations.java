package eu.passerelle.roles;

import java.util.List;

/** The operations of a module's services. */
public interface ModuleOperations {

  List<Operations> all();
}

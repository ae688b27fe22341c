package eu.passerelle.roles;

/** Who tries an operation, seen from the organisation that it is about. */
public enum Asker {
  VISITOR("visitor"),
  /** Signed in, without an organisation. */
  PERSON("person"),
  /** Of the organisation. */
  EDITOR("editor"),
  /** Of the organisation. */
  ADMINISTRATOR("admin."),
  /** Administrator of the organisation's parent. */
  PARENT("parent"),
  /** Administrator of another validated organisation, which helps nobody by trade. */
  OTHER("other"),
  /** Editor of a supporting organisation, and so of those who write on behalf of others. */
  ADVISER("adviser"),
  /** Of a cluster that the organisation is a confirmed member of. */
  MANAGER("manager"),
  /** Of a cluster that the organisation has nothing to do with. */
  OTHER_MANAGER("other manager"),
  /** Administrator of the agency too, which is another organisation. */
  ANALYST("analyst"),
  /** Editor of the organisation too. */
  OWN_ANALYST("own analyst"),
  /** Administrator of the platform, without an organisation. */
  PLATFORM("platform"),
  /** What is done without a person. */
  APPLICATION("application");

  private final String label;

  Asker(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

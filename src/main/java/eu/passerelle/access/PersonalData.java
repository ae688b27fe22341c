package eu.passerelle.access;

/** What a module knows of people; an extension point, one bean for each kind of data. */
public interface PersonalData {

  /** What the kind is called in an export, such as {@code memberships}; unlike every other's. */
  String name();

  /**
   * What is kept of a person: text, numbers, truth values, and lists and maps of them; an empty
   * list where there is nothing.
   */
  Object of(Account person);

  /**
   * Takes the person out of it. What others need goes on without them. Doing it again changes
   * nothing.
   */
  void erase(Account person);
}

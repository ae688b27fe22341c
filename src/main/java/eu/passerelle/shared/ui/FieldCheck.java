package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;

/** Whether what stands in a field can be taken; where it cannot, the field says why. */
public final class FieldCheck {

  private FieldCheck() {}

  /**
   * Marks a field as what it is, good or not.
   *
   * @param errorKey of the text that says why it is not, filled with the arguments
   * @return whether it is good
   */
  public static <F extends Component & HasValidation> boolean check(
      F field, boolean good, String errorKey, Object... arguments) {
    field.setInvalid(!good);
    field.setErrorMessage(good ? "" : field.getTranslation(errorKey, arguments));
    return good;
  }
}

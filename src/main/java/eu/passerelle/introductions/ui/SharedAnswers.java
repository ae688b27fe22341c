package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import eu.passerelle.introductions.SeenQuestion.SharedAnswer;
import java.util.List;

/** What was asked about a listing, and answered to all. */
class SharedAnswers extends Composite<DescriptionList> {

  SharedAnswers(List<SharedAnswer> answers) {
    getContent().addClassName("answers");
    for (SharedAnswer answer : answers) {
      getContent()
          .add(
              new DescriptionList.Term(answer.question()),
              new DescriptionList.Description(answer.answer()));
    }
  }
}

using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class ReadingTheForm
{
    [Theory]
    [InlineData("What is a trade secret?", AnswerForm.Definition)]
    [InlineData("what counts as Confidential information", AnswerForm.Definition)]
    [InlineData("What does legal hold mean?", AnswerForm.Definition)]
    [InlineData("meaning of 'need to know'", AnswerForm.Definition)]
    [InlineData("whats a legal hold", AnswerForm.Definition)]
    [InlineData("How do I report a lost laptop?", AnswerForm.Steps)]
    [InlineData("My laptop was stolen, what do I do?", AnswerForm.Steps)]
    [InlineData("can you please tell me how to encrypt a disk", AnswerForm.Steps)]
    [InlineData("When I find a USB stick, what should I do?", AnswerForm.Steps)]
    [InlineData("May I print at home?", AnswerForm.Permission)]
    [InlineData("Am I allowed to use my own phone?", AnswerForm.Permission)]
    [InlineData("can i use public wifi when travelling", AnswerForm.Permission)]
    [InlineData("Is it ok to forward mail to my private account?", AnswerForm.Permission)]
    [InlineData("Is printing at home allowed?", AnswerForm.Permission)]
    [InlineData("found a stick, ok to look what's on it?", AnswerForm.Permission)]
    [InlineData("Do I need approval for an export?", AnswerForm.Permission)]
    [InlineData("do we have to label drafts", AnswerForm.Permission)]
    [InlineData("Who approves an export?", AnswerForm.Person)]
    [InlineData("whose ok do i need to show drawings", AnswerForm.Person)]
    [InlineData("Which team reads the logs?", AnswerForm.Person)]
    [InlineData("how long are access logs kept", AnswerForm.Deadline)]
    [InlineData("By when must a loss be reported?", AnswerForm.Deadline)]
    [InlineData("When do I have to return the laptop?", AnswerForm.Deadline)]
    [InlineData("What is the deadline for the training?", AnswerForm.Deadline)]
    [InlineData("Who approves it, and how long does that take?", AnswerForm.Person)]
    [InlineData("Can someone who left read my files?", AnswerForm.Permission)]
    [InlineData("password rules", AnswerForm.Passages)]
    [InlineData("how many characters must a password have", AnswerForm.Passages)]
    [InlineData("which encryption algorithm for stored data", AnswerForm.Passages)]
    [InlineData("a colleague who shares passwords", AnswerForm.Passages)]
    [InlineData("", AnswerForm.Passages)]
    public void What_is_asked_first_decides(string question, AnswerForm form) => Assert.Equal(form, AnswerFormReader.Read(question));
}

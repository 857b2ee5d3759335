namespace PolicyBot.Evaluation.Questions;

internal enum AnswerKind
{
    Written,
    Quoted,
    Abstained,
}

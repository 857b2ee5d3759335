using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Tells which sentences of a passage hold what the form of the answer needs: what allows or forbids, a role, a time, a numbered step.</summary>
internal static partial class ServingSentences
{
    /// <summary>Whether a sentence is of that kind and speaks, itself or the one before it in its paragraph, of what was asked.</summary>
    public static bool Serves(Candidate candidate, int index, Asked asked) =>
        Holds(candidate.Read, index, asked) && IsAboutIt(candidate, index);

    /// <summary>How plainly a passage is the place for what is asked: 2 where the word is defined, 1 where the heading says so, 0 otherwise.</summary>
    public static int Plainness(Candidate candidate, Asked asked) => asked.Form switch
    {
        AnswerForm.Definition => DefiningSentences.Find(candidate.Read, asked.Subject) >= 0 ? 2 : DefiningSentences.IsHeaded(candidate.Passage, asked.Subject) ? 1 : 0,
        AnswerForm.Steps => HeadsSteps().Match(candidate.Passage.Heading) is { Success: true } && Words.Of(candidate.Passage.Heading).Any(word => asked.Subject.Contains(word.Stem)) ? 1 : 0,
        _ => 0,
    };

    /// <summary>Whether a text allows, forbids or demands something.</summary>
    public static bool Rules(string text) => Ruling().IsMatch(text);

    private static bool Holds(ReadPassage passage, int index, Asked asked) => asked switch
    {
        _ when passage.Passage.Sentences[index].Kind == SentenceKind.Header => false,
        { Form: AnswerForm.Permission } => passage.Rules(index),
        { Form: AnswerForm.Person } => passage.Holds(index, Wanted.Person),
        { Form: AnswerForm.Deadline } => passage.Holds(index, Wanted.Time),
        { Wanted: Wanted.Steps } or { Form: AnswerForm.Steps } => IsNumbered(passage.Passage, passage.Passage.Sentences[index]),
        { Wanted: Wanted.Anything } => false,
        _ => passage.Holds(index, asked.Wanted),
    };

    private static bool IsNumbered(Passage passage, Sentence sentence) => sentence.Kind == SentenceKind.Item && char.IsDigit(passage.Text[sentence.Start]);

    private static bool IsAboutIt(Candidate candidate, int index)
    {
        if (candidate.SentenceWeights[index] > 0) return true;

        var sentences = candidate.Passage.Sentences;

        return (index > 0 && sentences[index - 1].Block == sentences[index].Block && candidate.SentenceWeights[index - 1] > 0)
            || (sentences[index].LeadIn != Sentence.NoLeadIn && candidate.SentenceWeights[sentences[index].LeadIn] > 0);
    }

    [GeneratedRegex(@"^(how (to|do|you|we)|what to do|what you (do|need to do)|if you|steps|procedure)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadsSteps();

    [GeneratedRegex(
        @"\b(must|may|can|cannot|shall|should|never|only|allowed|permitted|prohibited|forbidden|banned|approval|approved?|approves|permission|consent|unless|except|nobody|no one|don't|need not|fine|acceptable|welcome|free to|exempt)\b"
        + @"|\b(do|does|is|are) not\b|^(no|do not|use|never|only|keep|ask)\b|\bcan't\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ruling();
}

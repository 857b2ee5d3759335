using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>The floor below which no change may bring the answers. What is measured beyond it is told by tests/Evaluation.</summary>
public sealed class AnsweringTheLibrary(LibraryKnowledge library) : IClassFixture<LibraryKnowledge>
{
    [Fact]
    public async Task At_least_44_of_45_questions_that_the_policies_cover_are_answered_from_an_expected_place()
    {
        var files = await FilesById();
        var questions = LibraryQuestion.All.Where(question => question.Answerable).ToList();
        var wrong = new List<string>();
        foreach (var question in questions)
        {
            switch (await library.Knowledge.AskAsync(A.Question(question.Question)))
            {
                case Answer.Abstained:
                    wrong.Add($"{question.Id} abstained: {question.Question}");
                    break;

                case Answer.Quoted quoted when !quoted.Citations.Any(citation => IsExpected(citation.PolicyId, citation.HeadingPath, question, files)):
                    wrong.Add($"{question.Id} answered from {string.Join("; ", quoted.Citations.Select(citation => $"{citation.PolicyId} > {string.Join(" > ", citation.HeadingPath)}"))}: {question.Question}");
                    break;
            }
        }

        Assert.Equal(45, questions.Count);
        Assert.True(wrong.Count <= 1, $"{wrong.Count} of {questions.Count} failed:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task At_least_44_of_45_are_shown_their_place_at_once_or_with_one_step_more()
    {
        var files = await FilesById();
        var lost = new List<string>();
        foreach (var question in LibraryQuestion.All.Where(question => question.Answerable))
        {
            var found = await library.Knowledge.AskAsync(A.Question(question.Question)) switch
            {
                Answer.Quoted quoted => quoted.Citations.Concat(quoted.More).Any(citation => IsExpected(citation.PolicyId, citation.HeadingPath, question, files)),
                Answer.Abstained abstained => abstained.Nearest.Any(nearest => IsExpected(nearest.PolicyId, nearest.HeadingPath, question, files)),
                _ => false,
            };
            if (!found) lost.Add($"{question.Id}: {question.Question}");
        }

        Assert.True(lost.Count <= 1, $"{lost.Count} failed:\n{string.Join('\n', lost)}");
    }

    [Fact]
    public async Task At_least_14_of_15_questions_that_they_do_not_cover_are_abstained_from()
    {
        var questions = LibraryQuestion.All.Where(question => !question.Answerable).ToList();
        var wrong = new List<string>();
        foreach (var question in questions)
        {
            if (await library.Knowledge.AskAsync(A.Question(question.Question)) is Answer.Quoted quoted)
                wrong.Add($"{question.Id} answered from {quoted.Citations[0].PolicyId}: {question.Question}\n    {quoted.Citations[0].Quote}");
        }

        Assert.Equal(15, questions.Count);
        Assert.True(wrong.Count <= 1, $"{wrong.Count} of {questions.Count} failed:\n{string.Join('\n', wrong)}");
    }

    private static bool IsExpected(string policyId, IReadOnlyList<string> headingPath, LibraryQuestion question, Dictionary<string, (string File, string Title)> files)
    {
        var (file, title) = files[policyId];
        var heading = headingPath.Count > 0 ? headingPath[^1] : title;
        return question.Expected.Any(place => place.Document == file && place.Heading == heading);
    }

    /// <summary>By id, the file of a policy and the heading at its top.</summary>
    private static async Task<Dictionary<string, (string File, string Title)>> FilesById() =>
        (await new PolicyFolders([KnowledgeUnderTest.Library]).ReadAsync(CancellationToken.None)).Documents
            .ToDictionary(document => document.Policy.Id, document => (document.Policy.File, document.Blocks.First(block => block.Kind == BlockKind.Heading).Text.Value));
}

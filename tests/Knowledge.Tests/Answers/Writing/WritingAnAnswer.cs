using System.Text.Json;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.Answers.Writing.VisitorPolicies;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

public sealed class WritingAnAnswer : IDisposable
{
    private readonly VisitorPolicies _policies = new();

    public void Dispose() => _policies.Dispose();

    [Fact]
    public async Task What_the_model_wrote_is_given_with_the_policies_own_words()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));

        var sentence = Assert.Single(written.Sentences);
        Assert.Equal((Kept, 0), (sentence.Text, Assert.Single(sentence.Citations)));
        var citation = Assert.Single(written.Proof.Citations);
        Assert.Equal(("logs", "1.0", $"{Kept} {Shredded}"), (citation.PolicyId, citation.Version, citation.Quote));
        Assert.Null(written.Trouble);
        Assert.False(written.IsCutShort);
        Assert.Equal(AnswerForm.Deadline, written.Proof.Form);
    }

    [Fact]
    public async Task Each_sentence_is_shown_while_the_model_still_writes()
    {
        var seen = new TaskCompletionSource();
        _policies.Notes.Then = (sentence, _) =>
        {
            if (sentence.Text == Kept) seen.SetResult();
            return Task.CompletedTask;
        };
        _policies.Model.Answers = (request, _) => WriteAsync(request);
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));

        Assert.Equal([Kept, Camera, Shredded], written.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(JsonSerializer.Serialize(written.Sentences), JsonSerializer.Serialize(_policies.Notes.Shown));

        async IAsyncEnumerable<string> WriteAsync(ModelRequest request)
        {
            var whole = ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept), ModelAnswer.Verbatim(request, Camera), ModelAnswer.Verbatim(request, Shredded));
            var end = whole.IndexOf("},{\"quotes\"", StringComparison.Ordinal) + 1;
            yield return whole[..end];
            await seen.Task; // would never come if it were shown only in the end
            yield return whole[end..];
        }
    }

    [Fact]
    public async Task A_passage_is_cited_once_by_the_number_that_it_had_first_and_its_quote_holds_all_that_proved_something()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(
            ModelAnswer.Verbatim(request, Shredded), ModelAnswer.Verbatim(request, Camera), ModelAnswer.Verbatim(request, Kept),
            ModelAnswer.Sentence($"{Camera.TrimEnd('.')}, and the reception keeps visitor logs for 90 days.", (request.Holding(Camera), Camera), (request.Holding(Kept), Kept))));
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));

        Assert.Equal(["0", "1", "0"], written.Sentences.Select(sentence => string.Join(',', sentence.Citations)));
        Assert.Equal([$"{Kept} {Shredded}", Camera], written.Proof.Citations.Select(citation => citation.Quote));
        Assert.Equal("p1", written.Proof.Citations[0].Anchor);
        Assert.DoesNotContain(written.Proof.More, more => written.Proof.Citations.Any(citation => citation.PolicyId == more.PolicyId));
    }

    [Fact]
    public async Task What_is_not_proved_or_said_twice_is_left_out()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(
            ModelAnswer.Sentence("Reception keeps visitor logs for 900 days.", (request.Holding(Kept), Kept)),
            ModelAnswer.Verbatim(request, Kept), ModelAnswer.Verbatim(request, Kept),
            ModelAnswer.Sentence(Camera, ("p77", Camera)), ModelAnswer.Sentence("Nobody knows."),
            ModelAnswer.Sentence("Visitors are shredded.", (request.Holding(Kept), "Visitors are shredded."))));
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));

        Assert.Equal([Kept], written.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([Kept], _policies.Notes.Shown.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task One_who_never_ends_is_stopped_after_a_handful_of_sentences()
    {
        _policies.Model.Answers = (request, _) => ForeverAsync(request);
        for (var i = 0; i < 10; i++) _policies.Add($"more-{i}", $"# Visitors {i}\n\n## Logs {i}\n\n{string.Join(' ', Enumerable.Range(0, 9).Select(j => $"Reception keeps visitor logs of kind {i}{j} long."))}\n");
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));

        Assert.Equal(WriteAnswers.MostSentences, written.Sentences.Count);
        Assert.Equal(WriteAnswers.MostSentences, _policies.Notes.Shown.Count);
        Assert.False(written.IsCutShort);

        static async IAsyncEnumerable<string> ForeverAsync(ModelRequest request)
        {
            yield return """{"covered":true,"sentences":[""";
            var comma = "";
            while (true)
            {
                foreach (var passage in request.Passages)
                    foreach (var line in passage.Text.Split(". ").Select(part => part.EndsWith('.') ? part : part + "."))
                    {
                        await Task.Yield();
                        yield return comma + ModelAnswer.Sentence(line, (passage.Id, line));
                        comma = ",";
                    }
            }
        }
    }

    [Fact]
    public async Task All_that_people_wrote_leaves_as_data_in_one_object_beside_fixed_instructions()
    {
        await using var knowledge = await _policies.StartAsync();

        await knowledge.AskAsync(VisitorPolicies.Question);

        var request = Assert.Single(_policies.Model.Requests);
        Assert.Equal([ChatRole.System, ChatRole.User], request.Messages.Select(message => message.Role));
        Assert.Equal(Instructions.Answer, request.Messages[0].Text);
        Assert.Equal(["question", "passages"], request.Data.EnumerateObject().Select(property => property.Name));
        Assert.Equal(AskedText, request.Question);
        Assert.All(request.Data.GetProperty("passages").EnumerateArray(), passage => Assert.Equal(["id", "title", "heading", "text"], passage.EnumerateObject().Select(property => property.Name)));
        Assert.Contains(request.Passages, passage => passage == (passage.Id, "logs", "Visitor logs > Keeping logs", $"{Kept} {Shredded}") || passage == (passage.Id, "logs", "Keeping logs", $"{Kept} {Shredded}"));
        Assert.Equal("answer", request.Kind);
        Assert.Null(request.Options!.Tools);
        Assert.InRange(request.Options.MaxOutputTokens!.Value, 1, 4_000);
        foreach (var secret in new[] { ".md", _policies.Folder.Path, "General Counsel", "everyone", "2026", "2027" }) Assert.DoesNotContain(secret, request.User, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_few_passages_are_handed_out_each_matter_once()
    {
        for (var i = 0; i < 40; i++) _policies.Add($"more-{i}", $"# Visitors {i}\n\n## Logs {i}\n\nReception keeps visitor logs of kind {i}. {string.Concat(Enumerable.Repeat($"Reception writes line {i} of the visitor logs by hand. ", 30))}\n");
        for (var i = 0; i < 5; i++) _policies.Add($"copy-{i}", $"# Visitor logs\n\n## Keeping logs\n\n{Kept} {Shredded}\n");
        await using var knowledge = await _policies.StartAsync([("WriteFrom", "0")]);

        await knowledge.AskAsync(VisitorPolicies.Question);

        var passages = Assert.Single(_policies.Model.Requests).Passages;
        Assert.InRange(passages.Count, 2, 6);
        Assert.InRange(passages.Sum(passage => passage.Text.Length), 1, 9_000);
        Assert.Single(passages, passage => passage.Text.Contains(Kept, StringComparison.Ordinal));
        Assert.Equal(passages.Count, passages.Select(passage => passage.Id).Distinct().Count());
    }

    [Fact]
    public async Task Titles_and_headings_count_as_well()
    {
        for (var i = 0; i < 9; i++) _policies.Add($"more-{i}", $"# Visitors {i}\n\n## {string.Concat(Enumerable.Repeat($"Visitor logs of kind {i} that reception keeps ", 50))}\n\nReception keeps visitor logs of kind {i}.\n");
        await using var knowledge = await _policies.StartAsync([("WriteFrom", "0")]);

        await knowledge.AskAsync(VisitorPolicies.Question);

        var passages = Assert.Single(_policies.Model.Requests).Passages;
        Assert.InRange(passages.Sum(passage => passage.Title.Length + passage.Heading.Length + passage.Text.Length), 1_000, 9_000);
    }

    [Theory]
    [InlineData("I saw John Smith in the tower.", "Smith")]
    [InlineData("my boss sarah reads visitor logs.", "sarah")]
    public async Task Whom_it_is_about_is_not_sent(string said, string name)
    {
        await using var knowledge = await _policies.StartAsync();

        await knowledge.AskAsync(VisitorPolicies.Question with { Text = $"{said} {AskedText}" });
        await knowledge.AskAsync(VisitorPolicies.Question with { Text = "and camera recordings?", Previous = $"{said} {AskedText}" });

        Assert.NotEmpty(_policies.Model.Requests);
        Assert.All(_policies.Model.Requests, request => Assert.DoesNotContain(name, request.User, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(_policies.Model.Requests, request => request.Kind == "question");
    }

    [Fact]
    public async Task Letters_that_nobody_can_see_in_a_policy_are_not_handed_out()
    {
        _policies.Add("tags", "# Visitor logs of the tower\n\n## Tower\n\nReception keeps visitor logs of the tower\U000e0049\U000e0067\U000e006e\u202e for a year.\n");
        await using var knowledge = await _policies.StartAsync();

        await knowledge.AskAsync(A.Question("How long does reception keep visitor logs of the tower?") with { MayBeWritten = true });

        Assert.Contains("of the tower for a year.", Assert.Single(_policies.Model.Requests).User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_the_asker_is_not_sent()
    {
        await using var knowledge = await _policies.StartAsync();

        await knowledge.AskAsync(VisitorPolicies.Question with { Text = $"My name is Jane Doe, mail jane@example.com. {AskedText}" });

        var request = Assert.Single(_policies.Model.Requests);
        Assert.DoesNotContain("jane", request.User, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(AskedText, request.Question, StringComparison.Ordinal);
    }
}

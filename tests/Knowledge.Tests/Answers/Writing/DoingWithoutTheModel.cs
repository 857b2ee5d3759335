using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.Answers.Writing.VisitorPolicies;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>A model that fails, in whatever way and at whatever moment, costs nobody the answer.</summary>
public sealed class DoingWithoutTheModel : IDisposable
{
    private static readonly (string, string)[] HalfASecond = [("WriteWithin", "00:00:00.5")];

    private readonly VisitorPolicies _policies = new();

    public static TheoryData<ModelTrouble> Troubles() => [.. Enum.GetValues<ModelTrouble>()];

    public void Dispose() => _policies.Dispose();

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Before_anything_is_proved_it_is_quoted_and_said_why(ModelTrouble trouble)
    {
        _policies.Model.Answers = (_, _) => FailingAsync(new ModelException(trouble, cause: null), "{\"covered\":tr");

        await IsQuotedAsync(trouble);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task After_a_sentence_what_there_is_is_given_with_what_would_have_been_quoted(ModelTrouble trouble)
    {
        _policies.Model.Answers = (request, _) => FailingAsync(new ModelException(trouble, cause: null), Beginning(request));
        await using var knowledge = await _policies.StartAsync();
        var plain = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(AskedText)));

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));

        Assert.True(written.IsCutShort);
        Assert.Equal([Camera], written.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([Camera, .. plain.Citations.Select(citation => citation.Quote)], written.Proof.Citations.Select(citation => citation.Quote));
        Assert.DoesNotContain(written.Proof.More, more => written.Proof.Citations.Any(citation => citation.Anchor == more.Anchor && citation.PolicyId == more.PolicyId));
    }

    [Theory]
    [InlineData("exception")]
    [InlineData("at once")]
    [InlineData("canceled")]
    public async Task Another_failure_than_it_should_have_is_one_all_the_same(string how)
    {
        _policies.Model.Answers = how switch
        {
            "at once" => (_, _) => throw new InvalidOperationException("marker"),
            "canceled" => (_, _) => FailingAsync(new OperationCanceledException("marker")),
            _ => (_, _) => FailingAsync(new HttpRequestException("marker"), "{"),
        };

        await IsQuotedAsync(ModelTrouble.Down);
    }

    [Fact]
    public async Task One_that_hangs_and_does_not_listen_is_left()
    {
        _policies.Model.Answers = (_, _) => HangingAsync("");

        await IsQuotedAsync(ModelTrouble.TooSlow, HalfASecond);
    }

    [Fact]
    public async Task One_that_blocks_its_thread_is_left()
    {
        using var end = new ManualResetEventSlim();
        _policies.Model.Answers = (_, _) =>
        {
            end.Wait(CancellationToken.None);
            return ScriptedModel.Pieces();
        };

        await IsQuotedAsync(ModelTrouble.TooSlow, HalfASecond);
        end.Set();
    }

    [Fact]
    public async Task One_that_hangs_after_a_sentence_is_left_with_it()
    {
        _policies.Model.Answers = (request, _) => HangingAsync(Beginning(request));
        await using var knowledge = await _policies.StartAsync(HalfASecond);

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));

        Assert.True(written.IsCutShort);
        Assert.Equal([Camera], written.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task One_that_says_a_word_now_and_then_has_no_longer_than_the_others()
    {
        _policies.Model.Answers = (_, token) => DrippingAsync(token);

        await IsQuotedAsync(ModelTrouble.TooSlow, HalfASecond);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I think that visitor logs are kept for a year.")]
    [InlineData("```json\n{\"covered\":true,\"sentences\":[]}\n```")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"covered\":true}")]
    [InlineData("{\"covered\":true,\"sentences\":[")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"x")]
    [InlineData("{\"covered\":true,\"sentences\":null}")]
    [InlineData("{\"covered\":\"yes\",\"sentences\":[]}")]
    [InlineData("{\"covered\":true,\"sentences\":[]} and more")]
    [InlineData("{\"covered\":true,\"sentences\":[]}{}")]
    public async Task What_is_not_in_the_form_asked_for_is_not_read(string said)
    {
        _policies.Model.Says(said);

        await IsQuotedAsync(ModelTrouble.Unreadable);
    }

    [Fact]
    public async Task One_that_floods_is_stopped()
    {
        _policies.Model.Answers = (_, _) => FloodAsync();

        await IsQuotedAsync(ModelTrouble.Unreadable);

        static async IAsyncEnumerable<string> FloodAsync()
        {
            yield return "{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"";
            while (true)
            {
                await Task.Yield();
                yield return new string('x', 1_000);
            }
        }
    }

    [Theory]
    [InlineData(ModelAnswer.NotCovered)]
    [InlineData("{\"covered\":true,\"sentences\":[]}")]
    [InlineData("{\"covered\":false,\"sentences\":[{\"quotes\":[],\"text\":\"Ask your mother.\"}]}")]
    [InlineData("{\"covered\":true,\"sentences\":[{\"quotes\":[],\"text\":\"Ask your mother.\"}]}")]
    public async Task Where_nothing_is_proved_it_is_quoted_as_if_no_model_had_been_asked(string said)
    {
        _policies.Model.Says(said);

        await IsQuotedAsync(trouble: null);
    }

    [Fact]
    public async Task Where_the_policies_alone_would_not_answer_the_beginning_of_an_answer_is_none()
    {
        _policies.Model.Answers = (request, _) => FailingAsync(new ModelException(ModelTrouble.Down, cause: null), Beginning(request));
        await using var knowledge = await _policies.StartAsync([("AnswerFrom", "1"), ("WriteFrom", "0")]);

        var abstained = Assert.IsType<Answer.Abstained>(await knowledge.AskAsync(_policies.Followed));

        Assert.Equal(ModelTrouble.Down, abstained.Trouble);
        Assert.Empty(_policies.Notes.Shown);
    }

    [Fact]
    public async Task Where_the_policies_alone_would_not_answer_a_whole_written_answer_is_one()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));
        await using var knowledge = await _policies.StartAsync([("AnswerFrom", "1"), ("WriteFrom", "0")]);

        Assert.IsType<Answer.Abstained>(await knowledge.AskAsync(A.Question(AskedText)));
        Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));
        Assert.Empty(_policies.Notes.Shown); // it could have come to nothing until its end
    }

    [Fact]
    public async Task Who_cannot_follow_is_told_no_more_and_has_the_answer()
    {
        _policies.Notes.Then = (_, _) => throw new InvalidOperationException("The chat is gone.");
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept), ModelAnswer.Verbatim(request, Camera)));
        await using var knowledge = await _policies.StartAsync();

        var written = Assert.IsType<Answer.Written>(await knowledge.AskAsync(_policies.Followed));

        Assert.Equal([Kept, Camera], written.Sentences.Select(sentence => sentence.Text));
        Assert.Single(_policies.Notes.Shown);
        Assert.False(written.IsCutShort);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("follower")]
    public async Task Who_does_not_wait_any_more_ends_it(string waitingFor)
    {
        using var leaving = new CancellationTokenSource();
        _policies.Notes.Then = async (_, token) =>
        {
            await leaving.CancelAsync();
            if (waitingFor == "follower") await Task.Delay(Timeout.InfiniteTimeSpan, token);
        };
        _policies.Model.Answers = (request, _) => HangingAsync(Beginning(request));
        await using var knowledge = await _policies.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => knowledge.AskAsync(_policies.Followed, leaving.Token));
    }

    [Fact]
    public async Task A_policy_that_is_removed_between_two_sentences_is_not_shown_again()
    {
        _policies.Notes.Then = (_, _) =>
        {
            _policies.Remove("logs");
            return Task.CompletedTask;
        };
        _policies.Model.Answers = (request, _) => request.User.Contains(Kept, StringComparison.Ordinal)
            ? ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Camera), ModelAnswer.Verbatim(request, Kept)))
            : ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Camera)));
        await using var knowledge = await _policies.StartAsync();

        var answer = await knowledge.AskAsync(_policies.Followed);

        Assert.Equal([Camera], _policies.Notes.Shown.Select(sentence => sentence.Text));
        Assert.DoesNotContain("visitor logs for 90", JsonSerializer.Serialize<object>(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_removed_after_it_was_shown_is_not_in_the_answer_and_nothing_is_told_twice()
    {
        _policies.Notes.Then = (_, _) =>
        {
            _policies.Remove("logs");
            return Task.CompletedTask;
        };
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, request.User.Contains(Kept, StringComparison.Ordinal) ? Kept : Camera)));
        await using var knowledge = await _policies.StartAsync([("WriteFrom", "0")]);

        var answer = await knowledge.AskAsync(_policies.Followed);

        Assert.Equal([Kept], _policies.Notes.Shown.Select(sentence => sentence.Text));
        Assert.DoesNotContain("90 days", JsonSerializer.Serialize<object>(answer), StringComparison.Ordinal);
        Assert.Single(_policies.Model.Requests); // nobody waits for a model twice
    }

    [Theory]
    [InlineData("what limits it")]
    [InlineData("audience")]
    [InlineData("place")]
    [InlineData("date")]
    public async Task A_policy_that_is_limited_while_the_model_writes_is_not_quoted_as_it_was(string edit)
    {
        await using var knowledge = await _policies.StartAsync();
        var logs = A.Policy() with { Id = "logs", Title = "logs", Body = $"# Visitor logs\n\n## Keeping logs\n\n{Kept} {Shredded}\n" };
        var edited = edit switch
        {
            "audience" => logs with { Audience = "board" },
            "place" => logs with { Jurisdictions = "DE" },
            "date" => logs with { Effective = "2027-01-01" },
            _ => logs with { Body = $"# Visitor logs\n\n## Keeping logs\n\n{Kept} {Shredded} This does not hold for contractors.\n" },
        };
        _policies.Model.Answers = (request, _) => EditingAsync(request);

        var answer = await knowledge.AskAsync(_policies.Followed with { Jurisdiction = "US" });

        Assert.Empty(_policies.Notes.Shown);
        Assert.IsNotType<Answer.Written>(answer);
        if (edit != "what limits it") Assert.DoesNotContain("90 days", JsonSerializer.Serialize<object>(answer), StringComparison.Ordinal);

        async IAsyncEnumerable<string> EditingAsync(ModelRequest request)
        {
            _policies.Folder.Add("logs.md", edited);
            _policies.Add("more", "# Quokkas\n\n## Food\n\nQuokkas eat leaves.\n"); // seen once the edit is taken up
            await Eventually.IsTrue(async () => JsonSerializer.Serialize<object>(await knowledge.AskAsync(A.Question("What do quokkas eat?"))).Contains("eat leaves", StringComparison.Ordinal));
            yield return ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept));
        }
    }

    [Fact]
    public async Task A_policy_that_is_limited_after_it_was_proved_is_not_given_as_it_was()
    {
        await using var knowledge = await _policies.StartAsync();
        _policies.Notes.Then = async (_, _) =>
        {
            _policies.Add("logs", $"# Visitor logs\n\n## Keeping logs\n\n{Kept} {Shredded} This does not hold for contractors.\n");
            await Eventually.IsTrue(async () => JsonSerializer.Serialize<object>(await knowledge.AskAsync(A.Question("What does not hold for contractors?"))).Contains("contractors", StringComparison.Ordinal));
        };
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));

        Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(_policies.Followed));
    }

    [Fact]
    public async Task A_policy_that_is_edited_while_the_model_writes_is_not_shown_as_it_was()
    {
        await using var knowledge = await _policies.StartAsync();
        _policies.Model.Answers = (request, _) => EditingAsync(request);

        var answer = await knowledge.AskAsync(_policies.Followed);

        Assert.Empty(_policies.Notes.Shown);
        Assert.DoesNotContain("90 days", JsonSerializer.Serialize<object>(answer), StringComparison.Ordinal);
        Assert.Contains("30 days", JsonSerializer.Serialize<object>(answer), StringComparison.Ordinal);

        async IAsyncEnumerable<string> EditingAsync(ModelRequest request)
        {
            _policies.Add("logs", "# Visitor logs\n\n## Keeping logs\n\nReception keeps visitor logs for 30 days.\n");
            await Eventually.IsTrue(async () => JsonSerializer.Serialize<object>(await knowledge.AskAsync(A.Question(AskedText))).Contains("30 days", StringComparison.Ordinal));
            yield return ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept));
        }
    }

    private async Task IsQuotedAsync(ModelTrouble? trouble, IEnumerable<(string, string)>? settings = null)
    {
        await using var knowledge = await _policies.StartAsync(settings);
        var plain = await knowledge.AskAsync(A.Question(AskedText));

        var answer = await knowledge.AskAsync(_policies.Followed);

        Assert.Empty(_policies.Notes.Shown);
        Assert.Equal(trouble, answer.Trouble);
        Assert.Equal(JsonSerializer.Serialize<object>(plain), JsonSerializer.Serialize<object>(Assert.IsType<Answer.Quoted>(answer) with { Trouble = null }));
    }

    /// <summary>A whole sentence, and some of the next.</summary>
    private static string Beginning(ModelRequest request) => ModelAnswer.Of(ModelAnswer.Verbatim(request, Camera), "{\"quotes\":[")[..^2];

    private static async IAsyncEnumerable<string> FailingAsync(Exception failure, params string[] said)
    {
        foreach (var piece in said)
        {
            await Task.Yield();
            yield return piece;
        }

        throw failure;
    }

    private static async IAsyncEnumerable<string> HangingAsync(string said)
    {
        yield return said;
        await new TaskCompletionSource().Task;
    }

    private static async IAsyncEnumerable<string> DrippingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            yield return " ";
            await Task.Delay(20, CancellationToken.None);
        }
    }
}

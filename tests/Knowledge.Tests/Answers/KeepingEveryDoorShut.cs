using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>
/// Every kind of reader against every kind of document, at every door. What a reader may not see changes nothing of what they see:
/// each answer is the same, byte for byte, as over a folder from which the hidden documents were taken away.
/// </summary>
public sealed class KeepingEveryDoorShut(KeepingEveryDoorShut.AllDocuments all) : IClassFixture<KeepingEveryDoorShut.AllDocuments>
{
    private static readonly DateOnly Today = A.Monday;
    private static readonly DateOnly LastSpring = new(2025, 3, 31);

    [Theory]
    [InlineData("", null)]
    [InlineData("", "DE")]
    [InlineData("", "FR")]
    [InlineData("", "US")]
    [InlineData("", "US-CA")]
    [InlineData("", "US-NY")]
    [InlineData("", "JP")]
    [InlineData("contractors", "DE")]
    [InlineData("contractors", "US-CA")]
    [InlineData("legal", null)]
    [InlineData("legal", "US")]
    [InlineData("board", "FR")]
    [InlineData("legal,board", "JP")]
    [InlineData("contractors,legal", "US-CA")]
    [InlineData("contractors,legal,board", "DE")]
    public async Task A_reader_sees_what_they_would_see_if_the_rest_did_not_exist(string audiences, string? place)
    {
        var reader = new Reader(audiences.Split(',', StringSplitOptions.RemoveEmptyEntries), place);

        await CompareAsync(reader, Today, hidden => Questions(hidden, "Which crate does a scrapped {0} prototype go into?", "{0}", "who may open the {1} crate"));
        await CompareAsync(reader, LastSpring, hidden => Questions(hidden, "What did the rules for {0} crates say in March 2025?", "What was the policy on {1} prototypes in March 2025?", "Which crate did the rules require for a scrapped {0} prototype in March 2025?"));
    }

    [Fact]
    public async Task A_page_opens_to_those_whom_its_policy_is_for_and_to_others_it_is_not_there()
    {
        foreach (var reader in new[] { new Reader([], "DE"), new Reader(["contractors"], null), new Reader(["legal"], "US"), new Reader(["board", "legal"], null) })
        {
            foreach (var document in Document.All)
            {
                var page = await all.Knowledge.ReadAsync(document.Id, document.Version, [.. reader.Audiences]);

                Assert.Equal(document.IsFor(reader), page is not null);
            }
        }
    }

    [Fact]
    public async Task Groups_of_questions_tell_only_of_what_everyone_may_read()
    {
        var stranger = new Reader([], null);
        await using var without = new Shelves(Document.All.Where(document => document.IsOpenTo(stranger, Today)));
        await without.ReadAsync();
        var questions = Document.All.SelectMany(document => new[] { $"Which crate does a scrapped {document.Word} prototype go into?", $"{document.Slip} crate", $"zonked {document.Word} folderol" }).ToList();

        Assert.Equal(Bytes(await without.Knowledge.GroupAsync(questions)), Bytes(await all.Knowledge.GroupAsync(questions)));
    }

    [Fact]
    public async Task Whoever_may_read_a_document_is_answered_from_it()
    {
        // Otherwise a knowledge base that says nothing to anybody would pass all of the above.
        foreach (var document in Document.All.Where(document => document.Time == Time.InForce))
        {
            var reader = new Reader(document.Audience == "everyone" ? [] : [document.Audience.Split(", ")[0]], document.Place switch { "all" => "JP", "EU" => "FR", var place => place });

            var answer = await all.Knowledge.AskAsync(Asked($"Which crate is for a scrapped {document.Word} prototype?", reader, Today));

            Assert.Equal(document.Id, Assert.IsType<Answer.Quoted>(answer).Citations[0].PolicyId);
        }
    }

    private async Task CompareAsync(Reader reader, DateOnly day, Func<IReadOnlyList<Document>, IEnumerable<(string Text, string? Previous)>> questions)
    {
        var open = Document.All.Where(document => document.IsOpenTo(reader, day)).ToList();
        var hidden = Document.All.Except(open).ToList();
        await using var without = new Shelves(open);
        await without.ReadAsync();

        Assert.Equal(Document.All.Count - open.Count, all.Knowledge.Health.Policies - without.Knowledge.Health.Policies);
        foreach (var (text, previous) in questions(hidden))
        {
            // What names its day is asked today.
            var asked = Asked(text, reader, text.Contains("March 2025", StringComparison.Ordinal) ? Today : day) with { Previous = previous };

            var (alone, among) = (Bytes(await without.Knowledge.AskAsync(asked)), Bytes(await all.Knowledge.AskAsync(asked)));
            Assert.True(alone == among, $"{text}\nwithout the hidden: {alone}\nwith them: {among}");
        }
    }

    /// <summary>Each form with the word of one hidden document after another, with a slip of the finger in it, and as a follow-up.</summary>
    private static IEnumerable<(string Text, string? Previous)> Questions(IReadOnlyList<Document> hidden, params IReadOnlyList<string> forms)
    {
        for (var i = 0; i < hidden.Count; i++)
        {
            var form = string.Format(System.Globalization.CultureInfo.InvariantCulture, forms[i % forms.Count], hidden[i].Word, hidden[i].Slip);
            yield return (form, null);

            if (i % 5 == 0) yield return ($"and for {hidden[i].Word}?", "Which crate does a scrapped prototype go into?");
            if (i % 7 == 0) yield return ("who decides that?", form);
        }

        foreach (var text in new[] { "Which crate does a scrapped prototype go into?", "who may open a crate", "prototypes", "crate", "May I send Confidential files by e-mail?", "what is a prototype", "" }) yield return (text, null);
    }

    private static Question Asked(string text, Reader reader, DateOnly day) => new() { Text = text, Audiences = reader.Audiences, Jurisdiction = reader.Place, On = day };

    private static string Bytes(object seen) => JsonSerializer.Serialize(seen);

    /// <summary>All documents, read once.</summary>
    public sealed class AllDocuments : IAsyncLifetime
    {
        private readonly Shelves _shelves = new(Document.All);

        internal KnowledgeUnderTest Knowledge => _shelves.Knowledge;

        public Task InitializeAsync() => _shelves.ReadAsync();

        public async Task DisposeAsync() => await _shelves.DisposeAsync();
    }

    /// <summary>Some of the documents on a disk, beside two that everybody may read.</summary>
    private sealed class Shelves : IAsyncDisposable
    {
        private readonly Folder _folder = new();

        public Shelves(IEnumerable<Document> documents)
        {
            _folder.Add("sharing.md", A.Policy());
            _folder.Add("keys.md", A.Policy() with { Id = "keys", Title = "Keys", Body = "# Keys\n\n## Who has one\n\nThe keeper of the keys may open any crate. A prototype that is not scrapped stays in its crate.\n" });
            foreach (var document in documents) _folder.Add($"{document.Id}-{document.Version}.md", document.Text);

            Knowledge = new KnowledgeUnderTest([_folder.Path], services: services => services.AddSingleton<TimeProvider>(new MovableClock { StoppedAt = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero) }));
        }

        public KnowledgeUnderTest Knowledge { get; }

        public async Task ReadAsync()
        {
            await Knowledge.StartAsync();
            await Knowledge.AskAsync(A.Question("first"));
        }

        public async ValueTask DisposeAsync()
        {
            await Knowledge.DisposeAsync();
            _folder.Dispose();
        }
    }

    private enum Time
    {
        InForce,
        Future,
        Superseded,
    }

    private sealed record Reader(IReadOnlyList<string> Audiences, string? Place);

    private sealed record Document(string Audience, string Place, Time Time, string Word)
    {
        /// <summary>audience x jurisdiction x time, each with a word of its own.</summary>
        public static readonly IReadOnlyList<Document> All =
        [
            .. from audience in new[] { "everyone", "contractors", "legal", "board", "legal, board" }
               from place in new[] { "all", "DE", "US", "US-CA", "EU" }
               from time in Enum.GetValues<Time>()
               select new Document(audience, place, time, WordOf($"{audience} {place} {time}")),
        ];

        /// <summary>The superseded document is the version before the one in force.</summary>
        public string Id => $"{Audience.Replace(", ", "-", StringComparison.Ordinal)}-{Place.ToLowerInvariant()}{(Time == Time.Future ? "-future" : "")}";

        public string Version => Time == Time.Superseded ? "0.9" : "1.0";

        /// <summary>Two letters changed places.</summary>
        public string Slip => $"{Word[..3]}{Word[4]}{Word[3]}{Word[5..]}";

        public PolicyText Text => A.Policy() with
        {
            Id = Id,
            Title = $"Crates {Word}",
            Version = Version,
            Audience = Audience,
            Jurisdictions = Place,
            Effective = Time switch { Time.Future => "2027-06-01", Time.Superseded => "2025-01-05", _ => "2026-01-05" },
            Body = $"# Crates {Word}\n\n## Scrapped {Word} prototypes\n\nA scrapped {Word} prototype goes into the {Word} crate within {Word.Length} days. {Slip} is no word. Only the {Word} keeper may open the crate; the {Word} board decides.\n",
        };

        public bool IsFor(Reader reader) => Audience == "everyone" || Audience.Split(", ").Intersect(reader.Audiences, StringComparer.Ordinal).Any();

        public bool IsOpenTo(Reader reader, DateOnly day) => IsFor(reader) && IsIn(reader.Place) && day switch
        {
            _ when day == Today => Time == Time.InForce,
            _ when day == LastSpring => Time == Time.Superseded,
            _ => throw new ArgumentOutOfRangeException(nameof(day)),
        };

        // Written out, so that the table judges the program and not itself.
        private bool IsIn(string? place) => (Place, place) switch
        {
            ("all", _) or (_, null) => true,
            ("DE", "DE") or ("EU", "DE" or "FR") => true,
            ("US", "US" or "US-CA" or "US-NY") or ("US-CA", "US-CA") => true,
            _ => false,
        };

        private static string WordOf(string name)
        {
            string[] syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mu", "na", "po", "ri", "sa", "te", "vu", "wo", "xi", "za"];
            var bytes = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name));

            return string.Concat(bytes.Take(4).Select(part => syllables[part % syllables.Length])) + "k";
        }
    }
}

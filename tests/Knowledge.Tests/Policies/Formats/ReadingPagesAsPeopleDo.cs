using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

/// <summary>Real PDFs with columns, headings that are only bold, notes and running titles. Beside each stands what a person reads in it, as Markdown.</summary>
public sealed class ReadingPagesAsPeopleDo(ITestOutputHelper output)
{
    [Theory]
    [InlineData("two-columns")]
    [InlineData("balanced-columns")]
    [InlineData("bold-headings")]
    public Task The_headings_paragraphs_lists_tables_and_notes_are_those_that_people_see(string name) => Poppler.ForAsync($"{name}.pdf", output, async () =>
    {
        var read = await Documents.ReadAsync($"{name}.md");
        var pdf = await Documents.ReadAsync($"{name}.pdf");

        Assert.Equal(Documents.Lines(read.Document), Documents.Lines(pdf.Document));
        Assert.DoesNotContain(pdf.Findings, finding => finding.Sentence.Contains("PDF", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("two-columns", "Whoever finds a record in such a place moves it to the archive system within two working days and tells the records officer what was found.")]
    [InlineData("two-columns", "The manager looks through the mail box together with Human Resources within thirty days and moves what is a record to the archive system.")]
    [InlineData("balanced-columns", "You may go to a meal or an event when business is talked about there, when somebody of the host is present, and when it is of a kind that we would pay for ourselves.")]
    [InlineData("balanced-columns", "What was changed is told to everyone before it applies, and the version that applied before can be read in the archive for ten years after the change was made.")]
    public Task A_sentence_that_a_column_or_a_page_cuts_is_whole(string name, string sentence) => Poppler.ForAsync($"{name}.pdf", output, async () =>
    {
        var passages = PassageMaker.Make((await Documents.ReadAsync($"{name}.pdf")).Document!);

        Assert.Contains(sentence, passages.SelectMany(passage => passage.Sentences.Select(passage.TextOf)));
    });

    [Theory]
    [InlineData("two-columns")]
    [InlineData("balanced-columns")]
    [InlineData("bold-headings")]
    public Task What_stands_at_the_edges_of_pages_is_in_no_passage(string name) => Poppler.ForAsync($"{name}.pdf", output, async () =>
    {
        var passages = PassageMaker.Make((await Documents.ReadAsync($"{name}.pdf")).Document!);

        Assert.DoesNotContain(passages, passage => passage.Text.Contains("HM-17", StringComparison.Ordinal) || passage.Text.Contains("Harbour Mutual, Legal", StringComparison.Ordinal));
    });
}

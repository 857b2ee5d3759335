namespace PolicyBot.Knowledge;

/// <summary>The section <c>Knowledge</c> of the configuration.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>
    /// Folders with policies, sub-folders included; relative ones are below the content root of the program. Empty entries are passed over:
    /// configuration merges lists entry by entry, so an empty entry is how a later source takes one out.
    /// </summary>
    /// <value>The default, used when there is no entry at all, is <c>["library"]</c>: the policies that the program ships with.</value>
    public IReadOnlyList<string?> Folders { get; set; } = [];

    /// <summary>
    /// How likely a quote must be to answer the question before it is shown; below it the bot abstains and names the nearest headings.
    /// Lower answers more and errs more.
    /// </summary>
    /// <value>0 (answer always) to 1 (abstain always). The default, 0.41, is where docs/decisions/0008-knowledge-answers.md measured 24 of 25 questions without an answer declined, and 64 to 84 in a hundred on companies whose policies were not known before.</value>
    public double AnswerFrom { get; set; } = 0.41;

    /// <summary>Larger files are not read; the health page names them.</summary>
    /// <value>Bytes. The default is 20 MB.</value>
    public long LargestFile { get; set; } = 20 * 1024 * 1024;

    /// <summary>Whether changes in the folders are taken up as soon as the system tells of them.</summary>
    /// <value>The default is <see langword="true"/>. Without it they are seen by the scan alone.</value>
    public bool WatchForChanges { get; set; } = true;

    /// <summary>How often the folders are looked through for changes that nothing told of; network shares tell of none.</summary>
    /// <value>100 milliseconds to 1 day. The default is 30 seconds.</value>
    public TimeSpan ScanEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The program <c>pdftotext</c> of poppler-utils, which takes the text out of PDFs.</summary>
    /// <value>
    /// A path, or a name that is looked for on PATH. Without it PDFs are named on the health page and everything else is read. <c>pdftohtml</c>, which tells
    /// bold type, is looked for beside it.
    /// </value>
    public string PdfToText { get; set; } = "pdftotext";

    /// <summary>How long <c>pdftotext</c> and <c>pdftohtml</c> may take over one file before they are stopped.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan PdfFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The file in which the index of the policies is kept, so that a start need not read them all; a relative one is below the content root of
    /// the program. It holds what the policies say, and only its owner may read it.
    /// </summary>
    /// <value>Empty keeps none. <see langword="null"/>, the default, leaves it to the program: <c>policies.index</c> in its data folder.</value>
    public string? IndexFile { get; set; }

    /// <summary>
    /// With a chat model: how likely the policies must be to answer before the model is asked. Between this and <see cref="AnswerFrom"/> only what it writes and proves
    /// is shown, and otherwise the bot abstains.
    /// </summary>
    /// <value>0 (ask always) to 1 (never ask). The default is 0.2.</value>
    public double WriteFrom { get; set; } = 0.2;

    /// <summary>How long the model may take to write an answer, its retries included; then the policies are quoted.</summary>
    /// <value>500 milliseconds to 1 minute. The default is 10 seconds.</value>
    public TimeSpan WriteWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>With a model that makes vectors: how long whoever asks waits for that of the question; then the policies are searched by its words alone.</summary>
    /// <value>50 milliseconds to 5 seconds. The default is 300 milliseconds.</value>
    public TimeSpan EmbedWithin { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// With both kinds of models: whether the chat model writes up to five questions that each passage answers, once and in the background, so that the passage is also found by
    /// what they mean. Nobody is shown them.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Expand { get; set; }
}

namespace PolicyBot.Models;

/// <summary>The section <c>Model</c>: which models may be asked, and how much of them. Without an <see cref="Endpoint"/> there is none.</summary>
internal sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary>The base address of Azure OpenAI's v1 API, or of any server that speaks it.</summary>
    /// <value>https; http on this machine itself. Empty, the default: no model.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>The same with the slash below which the paths of the API stand.</summary>
    internal Uri Server => new(Endpoint.EndsWith('/') ? Endpoint : $"{Endpoint}/");

    /// <summary>The resource's key.</summary>
    /// <value>Empty, the default: Entra, or a server of one's own that asks for none.</value>
    public string Key { get; set; } = "";

    /// <summary>Whether the program shows a token of its own Entra identity in place of a key.</summary>
    public bool Entra { get; set; }

    /// <value>Empty, the default: the identity's own.</value>
    public string TenantId { get; set; } = "";

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string ManagedIdentityId { get; set; } = "";

    /// <summary>What the token is asked for.</summary>
    public string Scope { get; set; } = "https://ai.azure.com/.default";

    /// <summary>The name of the deployment that writes.</summary>
    public string Chat { get; set; } = "";

    /// <summary>The name of the deployment that makes vectors.</summary>
    public string Embeddings { get; set; } = "";

    /// <summary>How many numbers a vector has.</summary>
    /// <value>1 to 8192. <see langword="null"/>, the default: as many as the model gives.</value>
    public int? Dimensions { get; set; }

    /// <value>0 to 2. <see langword="null"/>, the default: not sent, since some models refuse it.</value>
    public float? Temperature { get; set; }

    /// <summary>How long one attempt may take, the last byte of its answer included.</summary>
    /// <value>100 milliseconds to 5 minutes.</value>
    public TimeSpan AttemptWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often a call is tried in all.</summary>
    /// <value>1 to 10.</value>
    public int Attempts { get; set; } = 3;

    /// <summary>Calls at once to each of the two deployments; as many more wait, and those beyond them are not made.</summary>
    /// <value>1 to 1000.</value>
    public int AtOnce { get; set; } = 8;

    /// <summary>How long a deployment that keeps failing is left alone.</summary>
    /// <value>1 second to 1 hour.</value>
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens that may be used within any hour, of both deployments together.</summary>
    /// <value>0: no limit. Otherwise at least 20,000.</value>
    public int TokensPerHour { get; set; } = 500_000;
}

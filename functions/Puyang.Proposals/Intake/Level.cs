namespace Puyang.Proposals.Intake;

/// <summary>A CPPCC that hands proposals to the bureau. 政协层级</summary>
/// <param name="Id">Short id that enters the case's identity, for example 市.</param>
/// <param name="Name">As titles and letters write it, for example 市政协.</param>
public sealed record Level(string Id, string Name);

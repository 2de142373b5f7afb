using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What reading an uploaded file came to.</summary>
public abstract record ReadResult;

/// <summary>Every proposal of the file is complete; at least one.</summary>
public sealed record ProposalsRead(IReadOnlyList<ReadProposal> Proposals) : ReadResult;

/// <summary>Nothing was taken over; every reason at once, in Chinese, each to be shown as it is.</summary>
public sealed record FileRefused(IReadOnlyList<string> Problems) : ReadResult
{
    /// <summary>What could be read of the one proposal in it; null where that is nothing.</summary>
    internal HalfRead? Half { get; init; }
}

/// <summary>A proposal that was read in part: the page 收文登记 begins with it.</summary>
/// <param name="Values">What was filled in, as text.</param>
/// <param name="Proposers">Those that were found.</param>
/// <param name="Units">The other units that were found.</param>
/// <param name="Problems">What is wrong, each with the field it is about.</param>
internal sealed record HalfRead(
    IReadOnlyDictionary<Field, string> Values, IReadOnlyList<Proposer> Proposers, IReadOnlyList<OtherUnit> Units, IReadOnlyList<Problem> Problems);

/// <summary>The file bears a classification mark: nothing but name, hash and sender may be kept of it. 涉密</summary>
/// <param name="Mark">秘密, 机密 or 绝密.</param>
/// <param name="Advice">What to tell the sender, in Chinese.</param>
public sealed record FileClassified(string Mark, string Advice) : ReadResult;

/// <summary>The file is a list of proposals (交办清单): a clerk looks through it before any of them is registered.</summary>
internal sealed record ListFound(Lists.SheetReading File) : ReadResult;

/// <summary>The file holds files (.zip), each to be read as one of its own.</summary>
internal sealed record FilesFound(IReadOnlyList<SentFile> Files) : ReadResult;

/// <summary>A proposal and its own text, whose hash is <see cref="Proposal.Body"/>.</summary>
/// <param name="Proposal">The proposal as handed over.</param>
/// <param name="Body">提案内容: lines separated by \n, without blank lines and indentation; empty where it has not come yet.</param>
public sealed record ReadProposal(Proposal Proposal, string Body);

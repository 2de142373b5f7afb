namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>The proposals of a list as they were read under the clerk's choices: what is registered is what was shown.</summary>
internal sealed record ListSnapshot(IReadOnlyList<SnapshotRow> Rows);

/// <summary>One of them, and the rows that name it.</summary>
internal sealed record SnapshotRow(IReadOnlyList<int> Rows, ReadProposal Read);

namespace Puyang.Proposals;

/// <summary>A name that is stored for ever: in journal lines, blob names, table rows and addresses.</summary>
/// <typeparam name="TSelf">The id itself, so that one JSON converter can read all of them.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The text as it is stored. Never null or empty in a well-formed journal.</summary>
    string Value { get; }

    /// <summary>The id with the given stored text.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>One handover of one proposal to the bureau: level-term-session-number-handover, escaped. See <see cref="CaseKey"/>.</summary>
public readonly record struct CaseId(string Value) : IId<CaseId>
{
    /// <inheritdoc/>
    public static CaseId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One task of a case, numbered in the order of opening: t1, t2, … Never used twice within a case.</summary>
public readonly record struct TaskId(string Value) : IId<TaskId>
{
    /// <inheritdoc/>
    public static TaskId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whoever acts: an id from office.json, <c>copy.{id}</c> for a cc office, <c>proposer.{n}</c> for the n-th proposer (from 1),
/// <c>cohandler.{n}</c> for the n-th unit whose opinion was asked, <see cref="Lead"/> for the unit to which the bureau gives its own,
/// <see cref="Desk"/> for whichever clerk is on duty, <see cref="System"/> for the program itself.</summary>
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    /// <summary>The proposal office as a desk: any signed-in clerk may act for it. 局办公室</summary>
    public static readonly PersonId Desk = new("desk");

    /// <summary>The lead unit of a proposal that the bureau co-handles. 主办单位</summary>
    public static readonly PersonId Lead = new("lead");

    /// <summary>The program: clock, numbering, printing, mail.</summary>
    public static readonly PersonId System = new("system");

    /// <inheritdoc/>
    public static PersonId Of(string value) => new(value);

    /// <summary>The n-th proposer of a case, counted from 1 in the order of the proposal.</summary>
    public static PersonId Proposer(int ordinal) => new($"proposer.{ordinal}");

    /// <summary>The n-th unit whose opinion was asked, counted from 1 in the order of asking.</summary>
    public static PersonId CoHandler(int ordinal) => new($"cohandler.{ordinal}");

    /// <summary>Which proposer this is, from 1; null for everybody else.</summary>
    public int? Ordinal => Number("proposer.");

    /// <summary>Which unit this is whose opinion was asked, from 1; null for everybody else.</summary>
    public int? CoHandlerOrdinal => Number("cohandler.");

    /// <summary>True for a proposer.</summary>
    public bool IsProposer => Ordinal is not null;

    /// <summary>The cc office with this id in office.json.</summary>
    public static PersonId Copy(string id) => new($"copy.{id}");

    /// <summary>True for somebody of the bureau, who stands in office.json by this id or stood there once.</summary>
    public bool IsStaff => this != Desk && this != Lead && this != System && Ordinal is null && CoHandlerOrdinal is null
        && !Value.StartsWith("copy.", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private int? Number(string kind) =>
        Value.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(Value.AsSpan(kind.Length), out int ordinal) ? ordinal : null;
}

/// <summary>One request, made when its form was shown; a second arrival under the same id changes nothing.</summary>
public readonly record struct MessageId(string Value) : IId<MessageId>
{
    /// <inheritdoc/>
    public static MessageId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>SHA-256 of a stored text or file, 64 lower-case hexadecimal digits; also the name of its blob.</summary>
public readonly record struct DocumentHash(string Value) : IId<DocumentHash>
{
    /// <inheritdoc/>
    public static DocumentHash Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One thing to do outside the case: <c>{event number}.{position}</c>, unique within the case and known before it is done.</summary>
public readonly record struct EffectId(string Value) : IId<EffectId>
{
    /// <inheritdoc/>
    public static EffectId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

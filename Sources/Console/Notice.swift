public import LineEditor

/// What the editor shows above the line; the meeting's alerts become such notices.
public typealias Notice = Alert

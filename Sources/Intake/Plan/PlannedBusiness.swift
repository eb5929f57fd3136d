internal import Assembly

/// Reads the officials of a plan; those with faults are left out.
func readOfficials(_ keys: PlanKeys, faults: inout FaultList) -> [Official] {
  var officials: [Official] = []
  for node in keys.list("officials", faults: &faults) ?? [] {
    guard
      let keys = PlanKeys(
        node, of: "an official", known: ["id", "office", "name", "member", "seat", "presides"],
        faults: &faults)
    else { continue }
    let id = keys.required("id", of: "this official", example: "chief", faults: &faults)
    let office = keys.required(
      "office", of: "this official", example: "Police Chief", faults: &faults)
    let name = keys.text("name", upTo: NameCleaning.longest, faults: &faults)
    let member = readMember(keys, faults: &faults)
    guard let id, let office, checkID(id, faults: &faults) else { continue }
    let official = Official(
      id: OfficialID(id.value), office: office.value, name: name?.value,
      isMember: member.isMember, seat: member.seat, presides: member.presides)
    if officials.contains(where: { $0.id == official.id }) {
      faults.add(
        id.at, "the official \(quoted(id.value)) stands in the list already",
        "every official needs an id of its own")
      continue
    }
    officials.append(official)
  }
  return officials
}

/// Reads whether an official is a member of the body, with which seat, and who presides.
private func readMember(
  _ keys: PlanKeys, faults: inout FaultList
) -> (isMember: Bool, seat: String?, presides: Official.Presiding?) {
  let answer = keys.choice("member", of: YesNo.self, faults: &faults)
  let seat = keys.text("seat", upTo: 40, faults: &faults)
  let presides = keys.choice("presides", of: Official.Presiding.self, faults: &faults)
  // Who has a seat or presides is a member, unless the plan says that the official is none.
  if answer == .no, let entry = keys.entry("seat") ?? keys.entry("presides") {
    faults.add(
      entry.at, "'\(entry.key)' belongs to members, and this official is none",
      "write 'member: yes', or leave '\(entry.key)' out")
  }
  let isMember = answer.map { $0 == .yes } ?? (seat != nil || presides != nil)
  return (isMember, seat?.value, presides)
}

/// A plain answer in a plan.
private enum YesNo: String, CaseIterable {
  case yes
  case no
}

private func checkID(_ id: Text, faults: inout FaultList) -> Bool {
  let isID =
    id.value.utf8.count <= 24 && id.value.first?.isLetter == true
    && id.value.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || $0 == "-" || $0 == "_"
    }
  if !isID {
    faults.add(
      id.at, "\(quoted(id.value)) cannot be typed as an official's id",
      "use up to 24 letters, digits and hyphens, and no '@', as in 'chief'")
  }
  return isID
}

/// Reads the agenda of a plan; nil when the plan has none.
func readAgenda(
  _ keys: PlanKeys, officials: [Official], faults: inout FaultList
) -> [PlannedItem]? {
  guard let nodes = keys.list("agenda", faults: &faults) else { return nil }
  if nodes.isEmpty, let entry = keys.entry("agenda") {
    faults.add(
      entry.value.at, "the agenda is empty",
      "leave the key out for an agenda of one general comment")
  }
  return nodes.compactMap { readItem($0, officials: officials, faults: &faults) }
}

private func readItem(
  _ node: PlanNode, officials: [Official], faults: inout FaultList
) -> PlannedItem? {
  guard
    let keys = PlanKeys(
      node, of: "an agenda item", known: ["title", "type", "minutes", "owner", "matters"],
      faults: &faults)
  else { return nil }
  let title = keys.required("title", of: "this item", example: "Welcome", faults: &faults)
  let type =
    keys.required("type", of: "this item", example: "comment", faults: &faults) == nil
    ? nil : keys.choice("type", of: ItemType.self, faults: &faults)
  let box = readMinutes(keys, faults: &faults)
  let owner = keys.text("owner", upTo: NameCleaning.longest, faults: &faults)
  if let owner { checkOwner(owner, officials: officials, faults: &faults) }
  let matters = readMatters(keys, of: type, faults: &faults)
  guard let title, let type else { return nil }
  return PlannedItem(
    title: title.value, type: type, box: box, owner: owner?.value, parts: matters)
}

/// Reads the matters of a consent agenda; nil when there are none.
private func readMatters(
  _ keys: PlanKeys, of type: ItemType?, faults: inout FaultList
) -> [String]? {
  guard let entry = keys.entry("matters") else { return nil }
  if let type, type != .consent {
    faults.add(
      entry.at, "'matters' belong to a consent agenda, and this item is '\(type.rawValue)'",
      "write 'type: consent', or make each an item of its own")
    return nil
  }
  let matters = (keys.list("matters", faults: &faults) ?? []).compactMap { node -> String? in
    guard case .text(let text) = node.value else {
      faults.add(node.at, "a matter must be a text, not \(node.shape)")
      return nil
    }
    let cleaned = NameCleaning.clean(text, limit: 201)
    guard (1...200).contains(cleaned.count) else {
      faults.add(node.at, "a matter has from 1 to 200 characters", "shorten it")
      return nil
    }
    return cleaned
  }
  return matters.isEmpty ? nil : matters
}

private func readMinutes(_ keys: PlanKeys, faults: inout FaultList) -> Duration? {
  guard let text = keys.text("minutes", faults: &faults) else { return nil }
  if let minutes = Int64(text.value), (1...600).contains(minutes) { return .minutes(minutes) }
  faults.add(
    text.at, "\(quoted(text.value)) is no number of minutes", "write a whole number from 1 to 600")
  return nil
}

/// Notes an owner `@id` who is not among the officials; any other text is a name.
private func checkOwner(_ owner: Text, officials: [Official], faults: inout FaultList) {
  guard owner.value.hasPrefix("@") else { return }
  let ids = officials.map { "@\($0.id.text)" }
  guard !ids.contains(owner.value.lowercased()) else { return }
  faults.add(
    owner.at, "\(quoted(owner.value)) is not among the officials",
    ids.isEmpty
      ? "list it under 'officials'" : suggestion(for: owner.value, among: ids, listing: "they are"))
}

// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_tables.h"

namespace twelvefold {

namespace {

QString time(const QDateTime &at)
{
    return at.toString(Qt::ISODate);
}

//! Amounts are kept in hundredths of a dollar or euro; a bitcoin is taken at 60,000 of them.
QString money(int cents, const QString &currency)
{
    if (currency == u"BTC") {
        const qint64 satoshi = qint64(cents) * 100'000'000 / 6'000'000;
        return QStringLiteral("%1.%2").arg(satoshi / 100'000'000).arg(satoshi % 100'000'000, 8, 10, QChar(u'0'));
    }
    return QStringLiteral("%1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
}

DemoTable addresses(const DemoWorld &world)
{
    DemoTable table("addresses", "A2", "address_id line city region postal_code country kind");
    table.entity("a", "Address", "address_id",
        "line=line city=city region=region postalCode=postal_code country=country kind=kind");
    for (const DemoPlace &place : world.places)
        table.add({ place.key, place.line, place.city, place.region, place.postalCode, place.country, place.kind });
    return table;
}

DemoTable payouts(const DemoWorld &world)
{
    DemoTable table(
        "payout_instructions", "A2", "persona_id provider account_id holder_name currency chain wallet agency_id");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("w", "Wallet", "", "address=wallet chain=chain");
    table.entity(
        "a", "PaymentAccount", "", "provider=provider accountId=account_id holderName=holder_name currency=currency");
    table.entity("h", "Employer", "agency_id", "");
    table.link("usesWallet", "p", "w").link("usesPaymentAccount", "p", "a").link("holderOf", "h", "a");
    const DemoEmployer &agency = world.employers[world.agency];
    for (const DemoPerson &person : world.people) {
        for (const DemoPayout &payout : person.payouts) {
            if (payout.wallet)
                table.add({ person.key, {}, {}, {}, payout.currency, payout.provider, payout.value, {} });
            else
                table.add({ person.key, payout.provider, payout.value, payout.holder, payout.currency, {}, {},
                    payout.holder == agency.name ? agency.key : QString() });
        }
    }
    return table;
}

DemoTable payments(const DemoWorld &world)
{
    DemoTable table("payments", "A1",
        "payment_id paid_at employer_id persona_id amount currency provider account_id chain wallet tx_id");
    table.entity("c", "Employer", "employer_id", "");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("a", "PaymentAccount", "", "provider=provider accountId=account_id");
    table.entity("w", "Wallet", "", "address=wallet chain=chain");
    const char *facts = "amount=amount currency=currency at=paid_at@ISO txId=tx_id";
    table.link("paidBy", "p", "c", facts).link("paidTo", "p", "a", facts).link("paidTo", "p", "w", facts);
    int number = 0;
    for (const DemoPayment &payment : world.payments) {
        const DemoEngagement &engagement = world.engagements[payment.engagement];
        const DemoPerson &person = world.people[engagement.person];
        const DemoPayout &payout = person.payouts[payment.payout];
        table.add({ QStringLiteral("Z-%1").arg(++number, 3, 10, QChar(u'0')), time(payment.at),
            world.employers[engagement.employer].key, person.key, money(payment.amountCents, payout.currency),
            payout.currency, payout.wallet ? QString() : payout.provider, payout.wallet ? QString() : payout.value,
            payout.wallet ? payout.provider : QString(), payout.wallet ? payout.value : QString(), payment.txId });
    }
    return table;
}

DemoTable transfers(const DemoWorld &world)
{
    DemoTable table("transfers", "A1", "at chain from_wallet to_wallet amount currency tx_id");
    table.entity("f", "Wallet", "", "address=from_wallet chain=chain");
    table.entity("t", "Wallet", "", "address=to_wallet chain=chain");
    table.link("transferredTo", "f", "t", "amount=amount currency=currency at=at@ISO txId=tx_id");
    for (const DemoTransfer &transfer : world.transfers)
        table.add({ time(transfer.at), transfer.chain, transfer.from, transfer.to,
            money(transfer.amountCents, transfer.currency), transfer.currency, transfer.txId });
    return table;
}

DemoTable devices(const DemoWorld &world)
{
    DemoTable table("devices", "A2", "serial model mac ownership fingerprint owner_id");
    table.entity("d", "Device", "", "serial=serial model=model mac=mac ownership=ownership fingerprint=fingerprint");
    table.entity("c", "Employer", "owner_id", "");
    table.link("manages", "c", "d");
    for (const DemoDevice &device : world.devices)
        table.add({ device.serial, device.model, device.mac, device.ownership, device.fingerprint,
            device.employer < 0 ? QString() : world.employers[device.employer].key });
    return table;
}

DemoTable shipments(const DemoWorld &world)
{
    DemoTable table("shipments", "A2", "shipment_id shipped_on carrier serial persona_id address_id received_by");
    table.entity("s", "Shipment", "shipment_id", "at=shipped_on@ISO carrier=carrier number=shipment_id");
    table.entity("d", "Device", "", "serial=serial");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("a", "Address", "address_id", "");
    table.entity("f", "Facilitator", "received_by", "");
    table.link("shippedTo", "d", "a", "at=shipped_on@ISO carrier=carrier")
        .link("shippedTo", "s", "a", "at=shipped_on@ISO");
    table.link("shippedTo", "p", "a", "at=shipped_on@ISO");
    table.link("usesDevice", "p", "d", "at=shipped_on@ISO")
        .link("facilitates", "f", "p", "role=:signed_for_the_parcel at=shipped_on@ISO");
    for (const DemoShipment &shipment : world.shipments)
        table.add({ shipment.key, shipment.at.toString(Qt::ISODate), shipment.carrier,
            world.devices[shipment.device].serial, world.people[shipment.person].key, world.places[shipment.place].key,
            shipment.facilitator < 0 ? QString() : world.facilitators[shipment.facilitator].key });
    return table;
}

//! What the police found at the farm: which machines stood there.
DemoTable farmInventory(const DemoWorld &world)
{
    DemoTable table("farm_inventory", "A1", "found_on serial address_id remark");
    table.entity("d", "Device", "", "serial=serial");
    table.entity("a", "Address", "address_id", "");
    table.link("hostedAt", "d", "a", "at=found_on@ISO text=remark");
    for (const DemoShipment &shipment : world.shipments) {
        if (shipment.place == world.farm)
            table.add(
                { QStringLiteral("2025-05-20"), world.devices[shipment.device].serial, world.places[world.farm].key,
                    QStringLiteral("running on a shelf, remote-control adapter on the screen port") });
    }
    return table;
}

DemoTable networks(const DemoWorld &world)
{
    DemoTable table("networks", "B2", "ip kind remark");
    table.entity("i", "IpAddress", "", "address=ip kind=kind note=remark");
    for (auto it = world.ipKinds.cbegin(); it != world.ipKinds.cend(); ++it)
        table.add({ it.key(), it.value(), world.ipNotes.value(it.key()) });
    return table;
}

DemoTable logins(const DemoWorld &world)
{
    DemoTable table("logins", "A2", "time persona_id ip serial service");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("i", "IpAddress", "", "address=ip");
    table.entity("d", "Device", "", "serial=serial");
    table.link("loggedInFrom", "p", "i", "at=time@ISO text=service").link("usesDevice", "p", "d", "at=time@ISO");
    for (const DemoLogin &login : world.logins)
        table.add({ time(login.at), world.people[login.person].key, login.spot.ip,
            world.devices[login.spot.device].serial, login.service });
    return table;
}

} // namespace

QList<DemoTable> traceTables(const DemoWorld &world)
{
    return { addresses(world), payouts(world), payments(world), transfers(world), devices(world), shipments(world),
        farmInventory(world), networks(world), logins(world) };
}

} // namespace twelvefold

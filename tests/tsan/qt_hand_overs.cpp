// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded by `./dev tsan`. Qt is built without the thread sanitizer, which therefore does not see that an event, a
// job or a result handed to another thread was handed over, and calls every one of them a race. These stand before
// Qt's own functions and tell it: what a thread did before it handed something over, the thread that takes it sees.
// Everything passes through one token, so a race between two hand-overs is seen and one hidden by them is not.
#include <QCoreApplication>
#include <QFutureInterface>
#include <QThreadPool>

#include <dlfcn.h>

extern "C" {
__attribute__((weak)) void __tsan_acquire(void *token);
__attribute__((weak)) void __tsan_release(void *token);
}

namespace {

char token;

void handOver()
{
    if (__tsan_release)
        __tsan_release(&token);
}

void takeOver()
{
    if (__tsan_acquire)
        __tsan_acquire(&token);
}

//! Qt's own function of that mangled name, a member function called like a free one.
template <class Function>
Function *own(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

// Called for every event before it is delivered, on the thread it is delivered on.
bool beforeEvent(void **)
{
    takeOver();
    return false;
}

__attribute__((constructor)) void watchEvents()
{
    QInternal::registerCallback(QInternal::EventNotifyCallback, beforeEvent);
}

} // namespace

// Hand over: a call, an event, a signal, a job.

bool QMetaObject::invokeMethodImpl(
    QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *ret)
{
    static const auto qt = own<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    handOver();
    return qt(object, slot, type, ret);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static const auto qt
        = own<void(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    handOver();
    qt(sender, meta, signal, arguments);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto qt = own<void(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    handOver();
    qt(receiver, event, priority);
}

void QThreadPool::start(QRunnable *runnable, int priority)
{
    static const auto qt = own<void(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    handOver();
    qt(this, runnable, priority);
}

// Hand over: a result.

void QFutureInterfaceBase::reportFinished()
{
    static const auto qt = own<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    handOver();
    qt(this);
}

void QFutureInterfaceBase::reportResultsReady(int begin, int end)
{
    static const auto qt
        = own<void(QFutureInterfaceBase *, int, int)>("_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    handOver();
    qt(this, begin, end);
}

bool QFutureInterfaceBase::derefT() const noexcept
{
    static const auto qt = own<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    handOver();
    const bool shared = qt(this);
    takeOver();
    return shared;
}

// Take over: a result, and the start of a job, which first asks whether it is cancelled.

void QFutureInterfaceBase::waitForFinished()
{
    static const auto qt = own<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    qt(this);
    takeOver();
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static const auto qt = own<void(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    qt(this, index);
    takeOver();
}

bool QFutureInterfaceBase::isFinished() const
{
    static const auto qt = own<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool finished = qt(this);
    takeOver();
    return finished;
}

bool QFutureInterfaceBase::isCanceled() const
{
    static const auto qt = own<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isCanceledEv");
    const bool cancelled = qt(this);
    takeOver();
    return cancelled;
}
